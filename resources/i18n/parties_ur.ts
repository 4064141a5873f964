<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ur_PK" sourcelanguage="en">
<context>
    <name>CertificateCard</name>
    <message>
        <source>Exemption certificates</source>
        <translation>استثنیٰ کے سرٹیفکیٹ</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>نمبر</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>دفعہ</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>درج کریں</translation>
    </message>
    <message>
        <source>Certificate number</source>
        <translation>سرٹیفکیٹ نمبر</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>کب سے مؤثر</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>کب تک مؤثر</translation>
    </message>
    <message>
        <source>Percent still withheld; empty: none</source>
        <translation>پھر بھی کٹنے والا فیصد؛ خالی: کچھ نہیں</translation>
    </message>
    <message>
        <source>Valid from, to</source>
        <translation>کب سے، کب تک مؤثر</translation>
    </message>
    <message>
        <source>He has handed in none.</source>
        <translation>اس نے کوئی جمع نہیں کرایا۔</translation>
    </message>
    <message>
        <source>The certificate is written down.</source>
        <translation>سرٹیفکیٹ درج ہو گیا۔</translation>
    </message>
    <message>
        <source>Certificate {number} holds no longer from {day} on.</source>
        <translation>سرٹیفکیٹ {number} اب {day} سے مؤثر نہیں۔</translation>
    </message>
</context>
<context>
    <name>DuplicatesPage</name>
    <message>
        <source>No two look alike</source>
        <translation>کوئی دو ایک جیسے نہیں</translation>
    </message>
    <message>
        <source>Names at least {n} % alike and equal numbers would stand here.</source>
        <translation>کم از کم {n} فیصد ملتے جلتے نام اور ایک جیسے نمبر یہاں ہوں گے۔</translation>
    </message>
    <message>
        <source>Keep the second</source>
        <translation>دوسرا رکھیں</translation>
    </message>
    <message>
        <source>Possible duplicates</source>
        <translation>ممکنہ دہرے اندراج</translation>
    </message>
    <message>
        <source>Choose a pair in the list first.</source>
        <translation>پہلے فہرست میں سے ایک جوڑا چنیں۔</translation>
    </message>
    <message>
        <source>First</source>
        <translation>پہلا</translation>
    </message>
    <message>
        <source>NTN or CNIC</source>
        <translation>این ٹی این یا شناختی کارڈ</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>دوسرا</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>وجہ</translation>
    </message>
    <message>
        <source>Alike, %</source>
        <translation>مشابہت، %</translation>
    </message>
    <message>
        <source>The same number</source>
        <translation>نمبر ایک ہی ہے</translation>
    </message>
    <message>
        <source>Nearly the same name</source>
        <translation>نام تقریباً ایک ہے</translation>
    </message>
    <message>
        <source>They have different NTNs: merge only if you are sure.</source>
        <translation>ان کے این ٹی این مختلف ہیں: صرف یقین ہو تو ملائیں۔</translation>
    </message>
    <message>
        <source>Is {gone} the same as {kept}?</source>
        <translation>کیا {gone} اور {kept} ایک ہی ہیں؟</translation>
    </message>
    <message>
        <source>One and the same</source>
        <translation>دونوں ایک ہیں</translation>
    </message>
    <message>
        <source>{gone} is now {kept}.</source>
        <translation>{gone} اب {kept} ہے۔</translation>
    </message>
    <message>
        <source>Bills keep what they say; every list and search shows {kept}. It can be taken back until something new is written down for him.</source>
        <translation>بلوں پر وہی لکھا رہے گا جو ہے؛ ہر فہرست اور تلاش میں {kept} نظر آئے گا۔ جب تک اس کے نام کوئی نئی چیز درج نہ ہو، یہ واپس لیا جا سکتا ہے۔</translation>
    </message>
    <message>
        <source>One: keep the first</source>
        <translation>ایک ہیں: پہلا رکھیں</translation>
    </message>
    <message>
        <source>They are two</source>
        <translation>یہ دو ہیں</translation>
    </message>
    <message>
        <source>Take this answer back</source>
        <translation>یہ جواب واپس لیں</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>ابھی نہیں</translation>
    </message>
    <message>
        <source>Are two</source>
        <translation>دو ہیں</translation>
    </message>
    <message>
        <source>Are one</source>
        <translation>ایک ہیں</translation>
    </message>
    <message>
        <source>{one} and {other} are two, and are not asked about again.</source>
        <translation>{one} اور {other} دو الگ ہیں، ان کے بارے میں پھر نہیں پوچھا جائے گا۔</translation>
    </message>
    <message>
        <source>All</source>
        <translation>سب</translation>
    </message>
    <message>
        <source>To be answered</source>
        <translation>جواب باقی</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>جواب</translation>
    </message>
    <message>
        <source>to be answered: {n}</source>
        <translation>جواب باقی: {n}</translation>
    </message>
    <message>
        <source>{who} said so on {day}</source>
        <translation>{who} نے {day} کو کہا</translation>
    </message>
    <message>
        <source>{one} and {other} are two again.</source>
        <translation>{one} اور {other} پھر سے دو ہیں۔</translation>
    </message>
    <message>
        <source>{one} and {other} are asked about again.</source>
        <translation>{one} اور {other} کے بارے میں پھر پوچھا جائے گا۔</translation>
    </message>
</context>
<context>
    <name>Office</name>
    <message>
        <source>Supplier scoreboard</source>
        <translation>سپلائرز کا گوشوارہ</translation>
    </message>
</context>
<context>
    <name>PartiesPage</name>
    <message>
        <source>Possible duplicates</source>
        <translation>ممکنہ دہرے اندراج</translation>
    </message>
    <message>
        <source>Active taxpayers</source>
        <translation>فعال ٹیکس دہندگان</translation>
    </message>
</context>
<context>
    <name>PartyForm</name>
    <message>
        <source>Legal form</source>
        <translation>قانونی حیثیت</translation>
    </message>
    <message>
        <source>PRA number</source>
        <translation>پی آر اے نمبر</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>ادائیگی</translation>
    </message>
    <message>
        <source>Title of account</source>
        <translation>اکاؤنٹ کا نام</translation>
    </message>
    <message>
        <source>Days to pay</source>
        <translation>ادائیگی کے دن</translation>
    </message>
    <message>
        <source>also called {names}</source>
        <translation>دوسرا نام: {names}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>“{text}” is not a PRA number: it is P and the NTN, such as P1234567-8.</source>
        <translation>“{text}” پی آر اے نمبر نہیں: یہ P اور این ٹی این ہوتا ہے، جیسے ⁨P1234567-8⁩۔</translation>
    </message>
    <message>
        <source>It ends on {last}, before it begins on {first}.</source>
        <translation>یہ {last} کو ختم ہوتا ہے، {first} کو شروع ہونے سے پہلے۔</translation>
    </message>
    <message>
        <source>{name} cannot be merged with himself.</source>
        <translation>{name} کو اسی کے ساتھ نہیں ملایا جا سکتا۔</translation>
    </message>
    <message>
        <source>{keep} has NTN {one}, {gone} has NTN {other}: say outright that they are one and the same.</source>
        <translation>{keep} کا این ٹی این {one} ہے اور {gone} کا {other}: صاف کہیں کہ دونوں ایک ہی ہیں۔</translation>
    </message>
    <message>
        <source>{file} is no list of active taxpayers: of the first {n} rows only {good} have a registration number.</source>
        <translation>{file} فعال ٹیکس دہندگان کی فہرست نہیں: پہلی {n} قطاروں میں سے صرف {good} میں رجسٹریشن نمبر ہے۔</translation>
    </message>
    <message>
        <source>{file} has a column “{heading}”: that is another list, not the one of active taxpayers.</source>
        <translation>{file} میں خانہ “{heading}” ہے: یہ کوئی اور فہرست ہے، فعال ٹیکس دہندگان کی نہیں۔</translation>
    </message>
    <message>
        <source>{file} is too large for a workbook ({most}). Open it, save it as CSV, import that: a CSV may be any length.</source>
        <translation>{file} ورک بک کے لیے بہت بڑی ہے ({most})۔ اسے کھول کر ⁨CSV⁩ کے طور پر محفوظ کریں اور وہ درآمد کریں: ⁨CSV⁩ کتنی بھی لمبی ہو سکتی ہے۔</translation>
    </message>
    <message>
        <source>None of our {n} numbers is among the {rows} of this list. Is it the right list?</source>
        <translation>ہمارے {n} نمبروں میں سے کوئی بھی اس فہرست کی {rows} قطاروں میں نہیں۔ کیا یہ صحیح فہرست ہے؟</translation>
    </message>
    <message>
        <source>{what} was written down or changed since the two were merged, so they stay one.</source>
        <translation>دونوں کو ایک کرنے کے بعد {what} درج ہوا یا بدلا گیا، اس لیے وہ ایک ہی رہیں گے۔</translation>
    </message>
    <message>
        <source>Certificate {text} was withdrawn on {date} already.</source>
        <translation>سرٹیفکیٹ {text} پہلے ہی {date} کو واپس لیا جا چکا ہے۔</translation>
    </message>
    <message>
        <source>Both are {name} already.</source>
        <translation>دونوں پہلے ہی {name} ہیں۔</translation>
    </message>
</context>
<context>
    <name>ScoreboardPage</name>
    <message>
        <source>How much you buy from registered suppliers will stand here</source>
        <translation>رجسٹرڈ سپلائرز سے خریداری کا حساب یہاں ہوگا</translation>
    </message>
    <message>
        <source>It counts the bills of twelve months by itself.</source>
        <translation>یہ بارہ مہینوں کے بل خود گنتا ہے۔</translation>
    </message>
    <message>
        <source>Type a supplier's bill</source>
        <translation>سپلائر کا بل لکھیں</translation>
    </message>
    <message>
        <source>One is enough to begin.</source>
        <translation>شروع کے لیے ایک کافی ہے۔</translation>
    </message>
    <message>
        <source>From others</source>
        <translation>دوسروں سے</translation>
    </message>
    <message>
        <source>Brought in after</source>
        <translation>کس تاریخ کے بعد شامل ہوئے</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>گوشوارہ</translation>
    </message>
    <message>
        <source>Letter to this supplier</source>
        <translation>اس سپلائر کو خط</translation>
    </message>
    <message>
        <source>Supplier scoreboard</source>
        <translation>سپلائرز کا گوشوارہ</translation>
    </message>
    <message>
        <source>Letter to {name}</source>
        <translation>{name} کے نام خط</translation>
    </message>
    <message>
        <source>Suppliers brought in</source>
        <translation>شامل کیے گئے سپلائر</translation>
    </message>
    <message>
        <source>Purchases by month, thousand rupees without tax</source>
        <translation>ماہانہ خریداری، ہزار روپے، ٹیکس کے بغیر</translation>
    </message>
    <message>
        <source>Whom to bring in next</source>
        <translation>اگلا کون شامل ہو</translation>
    </message>
    <message>
        <source>Statement of suppliers brought in after</source>
        <translation>ان سپلائرز کا گوشوارہ جو اس کے بعد شامل ہوئے</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>سپلائر</translation>
    </message>
    <message>
        <source>He lacks</source>
        <translation>اس کے پاس نہیں</translation>
    </message>
    <message>
        <source>Bills</source>
        <translation>بل</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>خریدا</translation>
    </message>
    <message>
        <source>We lose, s.21(q)</source>
        <translation>ہمارا نقصان، ⁨21(q)⁩</translation>
    </message>
    <message>
        <source>Last bill</source>
        <translation>آخری بل</translation>
    </message>
    <message>
        <source>NTN</source>
        <translation>این ٹی این</translation>
    </message>
    <message>
        <source>STRN</source>
        <translation>ایس ٹی آر این</translation>
    </message>
    <message>
        <source>active status</source>
        <translation>فعال حیثیت</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>Choose a supplier in the list first.</source>
        <translation>پہلے فہرست میں سے سپلائر چنیں۔</translation>
    </message>
    <message>
        <source>Of whom {amount} was bought, nobody has looked.</source>
        <translation>{amount} کی خرید والوں کو کسی نے نہیں دیکھا۔</translation>
    </message>
    <message>
        <source>From registered suppliers</source>
        <translation>رجسٹرڈ سپلائر سے</translation>
    </message>
    <message>
        <source>Read the list of active taxpayers</source>
        <translation>فعال ٹیکس دہندگان کی فہرست پڑھیں</translation>
    </message>
    <message>
        <source>Since {day} {share} came from registered suppliers.</source>
        <translation>{day} سے اب تک {share} خرید رجسٹرڈ سپلائرز سے ہوئی۔</translation>
    </message>
    <message>
        <source>Of these, as known on {day}: active {active}, not active {inactive}.</source>
        <translation>ان میں سے، {day} کی معلومات کے مطابق: فعال {active}، فعال نہیں {inactive}۔</translation>
    </message>
    <message>
        <source>Nothing was bought since {day}.</source>
        <translation>{day} سے کچھ نہیں خریدا گیا۔</translation>
    </message>
    <message>
        <source>No list of active taxpayers was read yet: nobody is known to be active.</source>
        <translation>فعال ٹیکس دہندگان کی فہرست ابھی پڑھی نہیں گئی: کسی کا فعال ہونا معلوم نہیں۔</translation>
    </message>
</context>
<context>
    <name>StatusCard</name>
    <message>
        <source>Active taxpayer?</source>
        <translation>فعال ٹیکس دہندہ؟</translation>
    </message>
    <message>
        <source>Income tax</source>
        <translation>انکم ٹیکس</translation>
    </message>
    <message>
        <source>Sales tax</source>
        <translation>سیلز ٹیکس</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>فعال</translation>
    </message>
    <message>
        <source>Not active</source>
        <translation>فعال نہیں</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>معلوم نہیں</translation>
    </message>
    <message>
        <source>From where: SMS to 9966, a list, the supplier</source>
        <translation>کہاں سے: ⁨9966⁩ پر ایس ایم ایس، فہرست، سپلائر</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>معلوم ہوا</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>ٹیکس</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>حیثیت</translation>
    </message>
    <message>
        <source>Learned on</source>
        <translation>کب معلوم ہوا</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>ماخذ</translation>
    </message>
    <message>
        <source>Nothing was learned yet.</source>
        <translation>ابھی کچھ معلوم نہیں ہوا۔</translation>
    </message>
    <message>
        <source>What was learned is written down.</source>
        <translation>جو معلوم ہوا وہ درج ہو گیا۔</translation>
    </message>
    <message>
        <source>Show all that was learned</source>
        <translation>سب کچھ جو معلوم ہوا</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Not known yet</source>
        <translation>ابھی معلوم نہیں</translation>
    </message>
    <message>
        <source>One person</source>
        <translation>ایک شخص</translation>
    </message>
    <message>
        <source>Partnership (AOP)</source>
        <translation>شراکت (اے او پی)</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>کمپنی</translation>
    </message>
    <message>
        <source>Government</source>
        <translation>سرکاری</translation>
    </message>
    <message>
        <source>Unregistered</source>
        <translation>غیر رجسٹرڈ</translation>
    </message>
    <message>
        <source>on the list {file}</source>
        <translation>فہرست {file} میں موجود</translation>
    </message>
    <message>
        <source>not on the list {file}</source>
        <translation>فہرست {file} میں نہیں</translation>
    </message>
</context>
<context>
    <name>TaxpayerListPage</name>
    <message>
        <source>{rows} lines were read. Known to us by a number: {n}; active: {active}, not active: {inactive}, other than before: {changed}. {tax}, learned on {day} from {file}.</source>
        <translation>{rows} سطریں پڑھی گئیں۔ ہمارے ہاں نمبر سے معلوم: {n}؛ فعال: {active}، فعال نہیں: {inactive}، پہلے سے مختلف: {changed}۔ {tax}، {day} کو {file} سے معلوم ہوا۔</translation>
    </message>
    <message>
        <source>Of which tax</source>
        <translation>کس ٹیکس کی</translation>
    </message>
    <message>
        <source>Day of the list</source>
        <translation>فہرست کی تاریخ</translation>
    </message>
    <message>
        <source>Read the list</source>
        <translation>فہرست پڑھیں</translation>
    </message>
    <message>
        <source>Active taxpayers</source>
        <translation>فعال ٹیکس دہندگان</translation>
    </message>
    <message>
        <source>A list is being read</source>
        <translation>ایک فہرست پڑھی جا رہی ہے</translation>
    </message>
    <message>
        <source>The list</source>
        <translation>فہرست</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>فائل چنیں</translation>
    </message>
    <message>
        <source>The ATL as FBR publishes it: csv or Excel, of any length.</source>
        <translation>ایف بی آر کی شائع کردہ فہرست (ATL): csv یا ایکسل، چاہے کتنی ہی لمبی ہو۔</translation>
    </message>
    <message>
        <source>What the books know today</source>
        <translation>کھاتوں کو آج کیا معلوم ہے</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>معلوم نہیں</translation>
    </message>
    <message>
        <source>The reading was stopped; nothing was written down.</source>
        <translation>پڑھنا روک دیا گیا؛ کچھ درج نہیں ہوا۔</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>نمبر</translation>
    </message>
    <message>
        <source>Income tax</source>
        <translation>انکم ٹیکس</translation>
    </message>
    <message>
        <source>Sales tax</source>
        <translation>سیلز ٹیکس</translation>
    </message>
    <message>
        <source>Learned on</source>
        <translation>کب معلوم ہوا</translation>
    </message>
    <message>
        <source>From where</source>
        <translation>کہاں سے</translation>
    </message>
    <message>
        <source>Choose a file first</source>
        <translation>پہلے فائل چنیں</translation>
    </message>
    <message>
        <source>As its headings say</source>
        <translation>جیسا سرخیوں میں لکھا ہے</translation>
    </message>
    <message>
        <source>{file} is being read</source>
        <translation>{file} پڑھی جا رہی ہے</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>فعال</translation>
    </message>
    <message>
        <source>Not active</source>
        <translation>فعال نہیں</translation>
    </message>
    <message>
        <source>{n} suppliers and customers have their status from {file}.</source>
        <translation>{n} سپلائرز اور گاہکوں کی حیثیت {file} سے درج ہوئی۔</translation>
    </message>
</context>
<context>
    <name>CertificateLine</name>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} سے {last} تک</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>واپس لیں</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>ختم</translation>
    </message>
    <message>
        <source>{first} to {last}, withdrawn from {gone}</source>
        <translation>{first} سے {last} تک، {gone} سے واپس لیا گیا</translation>
    </message>
    <message>
        <source>{section}: nothing is withheld</source>
        <translation>{section}: کچھ نہیں کاٹا جاتا</translation>
    </message>
    <message>
        <source>{section}: {rate} is withheld</source>
        <translation>{section}: {rate} کاٹا جاتا ہے</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>واپس لیا گیا</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>مؤثر</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>ابھی نہیں</translation>
    </message>
</context>
<context>
    <name>Withdrawal</name>
    <message>
        <source>From which day does {number} hold no longer?</source>
        <translation>{number} کس تاریخ سے مؤثر نہیں رہا؟</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>واپس لیں</translation>
    </message>
</context>
<context>
    <name>PartForm</name>
    <message>
        <source>other parts of this code are counted in {unit}</source>
        <translation>اس کوڈ کے دوسرے پرزے {unit} میں گنے جاتے ہیں</translation>
    </message>
    <message>
        <source>This code is not in the tariff that came with Karkhana.</source>
        <translation>یہ کوڈ کارخانہ کے ساتھ آنے والے ٹیرف میں نہیں ہے۔</translation>
    </message>
    <message>
        <source>Other names, with commas between</source>
        <translation>دوسرے نام، بیچ میں کاما</translation>
    </message>
</context>
<context>
    <name>SaleTypesCard</name>
    <message>
        <source>Sale type by date</source>
        <translation>تاریخ وار فروخت کی قسم</translation>
    </message>
    <message>
        <source>From this day</source>
        <translation>اس دن سے</translation>
    </message>
    <message>
        <source>Sale type</source>
        <translation>فروخت کی قسم</translation>
    </message>
    <message>
        <source>Take this day out</source>
        <translation>یہ دن نکالیں</translation>
    </message>
    <message>
        <source>The same since ever: the one in the form.</source>
        <translation>شروع سے ایک ہی: جو فارم میں ہے۔</translation>
    </message>
</context>
<context>
    <name>SinceLine</name>
    <message>
        <source>from {day}</source>
        <translation>{day} سے</translation>
    </message>
</context>
<context>
    <name>LastPricesCard</name>
    <message>
        <source>Last purchase price, without tax</source>
        <translation>آخری خرید قیمت، ٹیکس کے بغیر</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>سپلائر</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>قیمت</translation>
    </message>
    <message>
        <source>Bill date</source>
        <translation>بل کی تاریخ</translation>
    </message>
    <message>
        <source>It was not bought yet.</source>
        <translation>یہ ابھی خریدا نہیں گیا۔</translation>
    </message>
</context>
<context>
    <name>LearnedLine</name>
    <message>
        <source>Income tax</source>
        <translation>انکم ٹیکس</translation>
    </message>
    <message>
        <source>Sales tax</source>
        <translation>سیلز ٹیکس</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>فعال</translation>
    </message>
    <message>
        <source>Not active</source>
        <translation>فعال نہیں</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>معلوم نہیں</translation>
    </message>
    <message>
        <source>{day}: {source}</source>
        <translation>{day}: {source}</translation>
    </message>
</context>
</TS>
