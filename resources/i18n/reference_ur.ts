<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ur_PK" sourcelanguage="en">
<context>
    <name>Problem</name>
    <message>
        <source>FBR said of this buyer on {date}: “{words}”. That is not what this invoice takes him for.</source>
        <translation>ایف بی آر نے {date} کو اس خریدار کے بارے میں کہا: “{words}”۔ اس انوائس میں اسے کچھ اور سمجھا گیا ہے۔</translation>
    </message>
    <message>
        <source>The portal is set to production. Sample invoices go to the sandbox alone.</source>
        <translation>پورٹل اصل (پروڈکشن) پر لگا ہے۔ نمونے کی انوائسیں صرف سینڈ باکس میں جاتی ہیں۔</translation>
    </message>
    <message>
        <source>{number} of this scenario is still on its way; wait until it is decided.</source>
        <translation>اس سیناریو کی {number} ابھی راستے میں ہے؛ فیصلہ ہونے تک انتظار کریں۔</translation>
    </message>
    <message>
        <source>{scenario} is not met in a parts workshop, and there is no sample invoice for it.</source>
        <translation>{scenario} پرزوں کی ورکشاپ میں نہیں آتا، اور اس کی نمونہ انوائس موجود نہیں۔</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Provinces</source>
        <translation>صوبے</translation>
    </message>
    <message>
        <source>Kinds of document</source>
        <translation>دستاویز کی اقسام</translation>
    </message>
    <message>
        <source>HS codes (tariff)</source>
        <translation>ایچ ایس کوڈ (ٹیرف)</translation>
    </message>
    <message>
        <source>Serial numbers, all</source>
        <translation>تمام سیریل نمبر</translation>
    </message>
    <message>
        <source>Sale types</source>
        <translation>فروخت کی اقسام</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>اکائیاں</translation>
    </message>
    <message>
        <source>SROs and schedules</source>
        <translation>ایس آر او اور شیڈول</translation>
    </message>
    <message>
        <source>Rates of tax</source>
        <translation>ٹیکس کی شرحیں</translation>
    </message>
    <message>
        <source>Units of an HS code</source>
        <translation>ایچ ایس کوڈ کی اکائیاں</translation>
    </message>
    <message>
        <source>Serials of a schedule</source>
        <translation>شیڈول کے سیریل نمبر</translation>
    </message>
    <message>
        <source>Shipped copy</source>
        <translation>پروگرام والی</translation>
    </message>
    <message>
        <source>Practice portal</source>
        <translation>مشقی پورٹل</translation>
    </message>
    <message>
        <source>From FBR</source>
        <translation>ایف بی آر سے</translation>
    </message>
    <message>
        <source>FBR’s own answer (STATL)</source>
        <translation>ایف بی آر کا اپنا جواب (STATL)</translation>
    </message>
</context>
<context>
    <name>ReferencePage</name>
    <message>
        <source>FBR’s lists will stand here</source>
        <translation>ایف بی آر کی فہرستیں یہاں ہوں گی</translation>
    </message>
    <message>
        <source>Which units, rates and HS codes FBR takes; they are read when the line is up.</source>
        <translation>ایف بی آر کون سی اکائیاں، شرحیں اور ایچ ایس کوڈ مانتا ہے؛ لائن چلنے پر پڑھی جاتی ہیں۔</translation>
    </message>
    <message>
        <source>All</source>
        <translation>سب</translation>
    </message>
    <message>
        <source>Not from FBR yet</source>
        <translation>ابھی ایف بی آر سے نہیں</translation>
    </message>
    <message>
        <source>Answer not taken</source>
        <translation>جواب قبول نہیں ہوا</translation>
    </message>
    <message>
        <source>Ask FBR now</source>
        <translation>ایف بی آر سے ابھی پوچھیں</translation>
    </message>
    <message>
        <source>FBR’s lists</source>
        <translation>ایف بی آر کی فہرستیں</translation>
    </message>
    <message>
        <source>{n} came with the program and were not read from FBR yet</source>
        <translation>{n} پروگرام کے ساتھ آئیں، ابھی ایف بی آر سے نہیں پڑھی گئیں</translation>
    </message>
    <message>
        <source>the program works with them for months</source>
        <translation>پروگرام ان سے مہینوں کام چلا سکتا ہے</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>اندراجات</translation>
    </message>
    <message>
        <source>Where it is from</source>
        <translation>کہاں سے ہے</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>پڑھنے کی تاریخ</translation>
    </message>
    <message>
        <source>In force since</source>
        <translation>کب سے نافذ</translation>
    </message>
    <message>
        <source>What is missing in it is only a doubt, not a mistake.</source>
        <translation>جو اس میں نہ ملے وہ صرف شک ہے، غلطی نہیں۔</translation>
    </message>
    <message>
        <source>A later answer was not taken, and is kept as evidence: {why}</source>
        <translation>بعد کا ایک جواب قبول نہیں کیا گیا اور ثبوت کے طور پر محفوظ ہے: {why}</translation>
    </message>
    <message>
        <source>What is on it</source>
        <translation>اس میں کیا ہے</translation>
    </message>
    <message>
        <source>FBR is asked for its lists</source>
        <translation>ایف بی آر سے فہرستیں مانگی جا رہی ہیں</translation>
    </message>
    <message>
        <source>FBR is being asked</source>
        <translation>ایف بی آر سے پوچھا جا رہا ہے</translation>
    </message>
    <message>
        <source>List</source>
        <translation>فہرست</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>کس چیز کی</translation>
    </message>
    <message>
        <source>Days old</source>
        <translation>دن پرانی</translation>
    </message>
    <message>
        <source>From where</source>
        <translation>کہاں سے</translation>
    </message>
    <message>
        <source>Stopped. The lists read until now are kept.</source>
        <translation>روک دیا گیا۔ اب تک پڑھی گئی فہرستیں محفوظ ہیں۔</translation>
    </message>
    <message>
        <source>{n} answers were read.</source>
        <translation>{n} جواب پڑھ لیے گئے۔</translation>
    </message>
    <message>
        <source>it has {n} entries, and had {before}</source>
        <translation>اس میں {n} اندراج ہیں، پہلے {before} تھے</translation>
    </message>
    <message>
        <source>No answer came. The lists stay as they were.</source>
        <translation>کوئی جواب نہیں آیا۔ فہرستیں ویسی ہی ہیں۔</translation>
    </message>
</context>
<context>
    <name>EntriesPage</name>
    <message>
        <source>{n} entries</source>
        <translation>{n} اندراجات</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>کوڈ</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>الفاظ</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>فیصد</translation>
    </message>
</context>
<context>
    <name>ScenariosPage</name>
    <message>
        <source>Ours</source>
        <translation>ہمارے</translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation>ابھی باقی</translation>
    </message>
    <message>
        <source>All of FBR’s</source>
        <translation>ایف بی آر کے سب</translation>
    </message>
    <message>
        <source>As what are we registered?</source>
        <translation>ہم کس حیثیت سے رجسٹرڈ ہیں؟</translation>
    </message>
    <message>
        <source>Run this one</source>
        <translation>یہ چلائیں</translation>
    </message>
    <message>
        <source>Run all that are missing</source>
        <translation>باقی سب چلائیں</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>روکیں</translation>
    </message>
    <message>
        <source>Trials for FBR</source>
        <translation>ایف بی آر کے آزمائشی سیناریو</translation>
    </message>
    <message>
        <source>There is no sample invoice for it: no parts workshop meets it.</source>
        <translation>اس کی نمونہ انوائس نہیں ہے: پرزوں کی ورکشاپ کو اس سے واسطہ نہیں پڑتا۔</translation>
    </message>
    <message>
        <source>This is not ours</source>
        <translation>یہ ہمارا نہیں</translation>
    </message>
    <message>
        <source>This is ours too</source>
        <translation>یہ بھی ہمارا ہے</translation>
    </message>
    <message>
        <source>What went out, what came back</source>
        <translation>کیا گیا، کیا آیا</translation>
    </message>
    <message>
        <source>{scenario} is one of ours now.</source>
        <translation>{scenario} اب ہمارے سیناریو میں شامل ہے۔</translation>
    </message>
    <message>
        <source>{scenario} is none of ours now.</source>
        <translation>{scenario} اب ہمارے سیناریو میں شامل نہیں۔</translation>
    </message>
    <message>
        <source>{scenario} could not be sent to its end; the others were not begun.</source>
        <translation>{scenario} پورا نہ بھیجا جا سکا؛ باقی شروع نہیں کیے گئے۔</translation>
    </message>
    <message>
        <source>{scenario} is on its way; {n} more follow.</source>
        <translation>{scenario} راستے میں ہے؛ مزید {n} باقی ہیں۔</translation>
    </message>
    <message>
        <source>All of ours are accepted: FBR makes the token for production by itself.</source>
        <translation>ہمارے سب سیناریو منظور ہیں: اصل (پروڈکشن) کا ٹوکن ایف بی آر خود بنا دیتا ہے۔</translation>
    </message>
    <message>
        <source>{n} still missing for the production token</source>
        <translation>پروڈکشن کے ٹوکن کے لیے {n} ابھی باقی ہیں</translation>
    </message>
    <message>
        <source>Sale type</source>
        <translation>فروخت کی قسم</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>رجسٹرڈ</translation>
    </message>
    <message>
        <source>Not registered</source>
        <translation>غیر رجسٹرڈ</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>شرح</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>خریدار</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>آخری بار</translation>
    </message>
    <message>
        <source>FBR number</source>
        <translation>ایف بی آر نمبر</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>نمبر</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>سیناریو</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>بار</translation>
    </message>
    <message>
        <source>State</source>
        <translation>حالت</translation>
    </message>
    <message>
        <source>Not run yet</source>
        <translation>ابھی نہیں چلا</translation>
    </message>
    <message>
        <source>Not ours</source>
        <translation>ہمارا نہیں</translation>
    </message>
</context>
<context>
    <name>Line</name>
    <message>
        <source>it is no proper JSON</source>
        <translation>یہ درست JSON نہیں</translation>
    </message>
    <message>
        <source>it is no list</source>
        <translation>یہ کوئی فہرست نہیں</translation>
    </message>
    <message>
        <source>the answer did not come whole</source>
        <translation>جواب پورا نہیں پہنچا</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>یہ خالی ہے</translation>
    </message>
    <message>
        <source>its rows are no records</source>
        <translation>اس کی سطریں اندراج نہیں</translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation>یہ حد سے لمبی ہے</translation>
    </message>
</context>
<context>
    <name>TaxpayerCard</name>
    <message>
        <source>FBR’s own word</source>
        <translation>ایف بی آر کا کہنا</translation>
    </message>
    <message>
        <source>Ask now</source>
        <translation>ابھی پوچھیں</translation>
    </message>
    <message>
        <source>FBR was not asked about him yet.</source>
        <translation>ایف بی آر سے اس کے بارے میں ابھی نہیں پوچھا گیا۔</translation>
    </message>
    <message>
        <source>FBR is being asked</source>
        <translation>ایف بی آر سے پوچھا جا رہا ہے</translation>
    </message>
    <message>
        <source>No answer came. Nothing new is known of him.</source>
        <translation>کوئی جواب نہیں آیا۔ اس کے بارے میں کچھ نیا معلوم نہیں۔</translation>
    </message>
</context>
<context>
    <name>SaidLine</name>
    <message>
        <source>Active in sales tax</source>
        <translation>سیلز ٹیکس میں فعال</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>رجسٹریشن</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>فعال</translation>
    </message>
    <message>
        <source>Not active</source>
        <translation>غیر فعال</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>رجسٹرڈ</translation>
    </message>
    <message>
        <source>Not registered</source>
        <translation>غیر رجسٹرڈ</translation>
    </message>
    <message>
        <source>{number}: from {first} to {last}</source>
        <translation>{number}: {first} سے {last} تک</translation>
    </message>
</context>
<context>
    <name>Scenario</name>
    <message>
        <source>Goods at standard rate to registered buyers</source>
        <translation>معیاری شرح کا مال، رجسٹرڈ خریدار کو</translation>
    </message>
    <message>
        <source>Goods at standard rate to unregistered buyers</source>
        <translation>معیاری شرح کا مال، غیر رجسٹرڈ خریدار کو</translation>
    </message>
    <message>
        <source>Sale of Steel (Melted and Re-Rolled)</source>
        <translation>فولاد کی فروخت (پگھلا اور دوبارہ رول شدہ)</translation>
    </message>
    <message>
        <source>Sale by Ship Breakers</source>
        <translation>جہاز توڑنے والوں کی فروخت</translation>
    </message>
    <message>
        <source>Reduced rate sale</source>
        <translation>کم شرح پر فروخت</translation>
    </message>
    <message>
        <source>Exempt goods sale</source>
        <translation>مستثنیٰ مال کی فروخت</translation>
    </message>
    <message>
        <source>Zero rated sale</source>
        <translation>صفر شرح پر فروخت</translation>
    </message>
    <message>
        <source>Sale of 3rd schedule goods</source>
        <translation>تیسرے شیڈول کے مال کی فروخت</translation>
    </message>
    <message>
        <source>Cotton Spinners purchase from Cotton Ginners (Textile Sector)</source>
        <translation>کاٹن جنرز سے اسپنرز کی خریداری (ٹیکسٹائل)</translation>
    </message>
    <message>
        <source>Telecom services rendered or provided</source>
        <translation>ٹیلی کام کی خدمات</translation>
    </message>
    <message>
        <source>Toll Manufacturing sale by Steel sector</source>
        <translation>فولاد کے شعبے میں اجرت پر تیاری</translation>
    </message>
    <message>
        <source>Sale of Petroleum products</source>
        <translation>پٹرولیم مصنوعات کی فروخت</translation>
    </message>
    <message>
        <source>Electricity Supply to Retailers</source>
        <translation>ریٹیلروں کو بجلی کی فراہمی</translation>
    </message>
    <message>
        <source>Sale of Gas to CNG stations</source>
        <translation>سی این جی اسٹیشنوں کو گیس کی فروخت</translation>
    </message>
    <message>
        <source>Sale of mobile phones</source>
        <translation>موبائل فون کی فروخت</translation>
    </message>
    <message>
        <source>Processing / Conversion of Goods</source>
        <translation>مال کی پروسیسنگ یا تبدیلی</translation>
    </message>
    <message>
        <source>Sale of Goods where FED is charged in ST mode</source>
        <translation>وہ مال جس پر ایف ای ڈی سیلز ٹیکس کی طرح لگتی ہے</translation>
    </message>
    <message>
        <source>Services rendered or provided where FED is charged in ST mode</source>
        <translation>وہ خدمات جن پر ایف ای ڈی سیلز ٹیکس کی طرح لگتی ہے</translation>
    </message>
    <message>
        <source>Services rendered or provided</source>
        <translation>خدمات</translation>
    </message>
    <message>
        <source>Sale of Electric Vehicles</source>
        <translation>برقی گاڑیوں کی فروخت</translation>
    </message>
    <message>
        <source>Sale of Cement /Concrete Block</source>
        <translation>سیمنٹ یا کنکریٹ بلاک کی فروخت</translation>
    </message>
    <message>
        <source>Sale of Potassium Chlorate</source>
        <translation>پوٹاشیم کلوریٹ کی فروخت</translation>
    </message>
    <message>
        <source>Sale of CNG</source>
        <translation>سی این جی کی فروخت</translation>
    </message>
    <message>
        <source>Goods sold that are listed in SRO 297(1)/2023</source>
        <translation>ایس آر او 297(1)/2023 میں درج مال</translation>
    </message>
    <message>
        <source>Drugs sold at fixed ST rate under serial 81 of Eighth Schedule Table 1</source>
        <translation>آٹھویں شیڈول جدول 1 سیریل 81 کی مقررہ شرح پر دوائیں</translation>
    </message>
    <message>
        <source>Sale to End Consumer by retailers</source>
        <translation>ریٹیلر کی عام صارف کو فروخت</translation>
    </message>
</context>
</TS>
