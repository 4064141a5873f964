<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ur_PK" sourcelanguage="en">
<context>
    <name>AccountCard</name>
    <message>
        <source>Beyond his balance: {kind}, {days} days from {date}, allowed by {name}. {reason}</source>
        <translation>حساب سے زائد: {kind}، {date} سے {days} دن، {name} کی اجازت سے۔ {reason}</translation>
    </message>
</context>
<context>
    <name>ChangesCard</name>
    <message>
        <source>Approved wages, posted papers and drawn challans keep the figures they were made with.</source>
        <translation>منظور شدہ تنخواہیں، درج شدہ کاغذات اور بنے ہوئے چالان انہی اعداد پر رہتے ہیں جن سے وہ بنے تھے۔</translation>
    </message>
    <message>
        <source>From its first day on the program reckons with it: wages, bills, invoices and days that fall due.</source>
        <translation>اپنے پہلے دن سے پروگرام اسی سے حساب کرتا ہے: تنخواہیں، بل، انوائسیں اور ادائیگی کے دن۔</translation>
    </message>
    <message>
        <source>The law’s own figure stays beside it with its source, and this one can be ended at any time.</source>
        <translation>قانون کا اپنا عدد اپنے ماخذ کے ساتھ اس کے برابر رہتا ہے، اور یہ عدد کسی بھی وقت ختم ہو سکتا ہے۔</translation>
    </message>
    <message>
        <source>What it changes, and what not</source>
        <translation>یہ کیا بدلتا ہے، اور کیا نہیں</translation>
    </message>
    <message>
        <source>Where an approved month would come to another wage now, the difference is offered as arrears.</source>
        <translation>جہاں منظور شدہ مہینے کی تنخواہ اب کچھ اور بنے، وہاں فرق بقایا کے طور پر پیش کیا جاتا ہے۔</translation>
    </message>
</context>
<context>
    <name>EndRateForm</name>
    <message>
        <source>Approved wages, posted papers and drawn challans keep the figures they were made with.</source>
        <translation>منظور شدہ تنخواہیں، درج شدہ کاغذات اور بنے ہوئے چالان انہی اعداد پر رہتے ہیں جن سے وہ بنے تھے۔</translation>
    </message>
    <message>
        <source>End an own figure</source>
        <translation>اپنا عدد ختم کریں</translation>
    </message>
    <message>
        <source>From</source>
        <translation>سے</translation>
    </message>
    <message>
        <source>From that day on what stood beneath it holds again: an earlier own figure, or the law’s.</source>
        <translation>اس دن سے وہی پھر لاگو ہوگا جو اس کے نیچے تھا: پہلے کا اپنا عدد، یا قانون کا۔</translation>
    </message>
    <message>
        <source>From which day on, and why</source>
        <translation>کس دن سے، اور کیوں</translation>
    </message>
    <message>
        <source>From {date} on the own figure holds no longer.</source>
        <translation>{date} سے اپنا عدد لاگو نہیں رہے گا۔</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>کس نے دیا</translation>
    </message>
    <message>
        <source>Holds no longer from</source>
        <translation>کس دن سے لاگو نہیں</translation>
    </message>
    <message>
        <source>On its first day or before, it is taken out as if it had never held; who gave it stays written.</source>
        <translation>اس کا پہلا دن یا اس سے پہلے کا دن لکھیں تو یہ نکل جاتا ہے جیسے کبھی لاگو ہی نہ تھا؛ کس نے دیا تھا، یہ لکھا رہتا ہے۔</translation>
    </message>
    <message>
        <source>Own figure</source>
        <translation>اپنا عدد</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>تک</translation>
    </message>
    <message>
        <source>What holds until then</source>
        <translation>تب تک کیا لاگو ہے</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>وجہ</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>درج کریں</translation>
    </message>
</context>
<context>
    <name>HoldsCard</name>
    <message>
        <source>Choose a figure of law.</source>
        <translation>قانون کا کوئی عدد چنیں۔</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>عدد</translation>
    </message>
    <message>
        <source>From</source>
        <translation>سے</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>کتنا یقینی</translation>
    </message>
    <message>
        <source>Note: {note}</source>
        <translation>نوٹ: {note}</translation>
    </message>
    <message>
        <source>On that day nothing held for it.</source>
        <translation>اس دن اس کے لیے کچھ لاگو نہ تھا۔</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>ماخذ: {source}</translation>
    </message>
    <message>
        <source>What holds now</source>
        <translation>اب کیا لاگو ہے</translation>
    </message>
</context>
<context>
    <name>OwnRateForm</name>
    <message>
        <source>Any part of its name</source>
        <translation>نام کا کوئی حصہ</translation>
    </message>
    <message>
        <source>Figure of law</source>
        <translation>قانون کا عدد</translation>
    </message>
    <message>
        <source>From</source>
        <translation>سے</translation>
    </message>
    <message>
        <source>Last day, if it is known</source>
        <translation>آخری دن، اگر معلوم ہو</translation>
    </message>
    <message>
        <source>Own figure</source>
        <translation>اپنا عدد</translation>
    </message>
    <message>
        <source>Own figure instead of the law’s</source>
        <translation>قانون کے عدد کی جگہ اپنا عدد</translation>
    </message>
    <message>
        <source>Which figure, and how much</source>
        <translation>کون سا عدد، اور کتنا</translation>
    </message>
    <message>
        <source>Why, and on whose word</source>
        <translation>کیوں، اور کس کے کہنے پر</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>درج کریں</translation>
    </message>
    <message>
        <source>{name}: from {date} on the program reckons with {value}.</source>
        <translation>{name}: {date} سے پروگرام {value} سے حساب کرے گا۔</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>A public holiday is confirmed or moved in the attendance, not among the figures of law.</source>
        <translation>سرکاری تعطیل کی تصدیق یا تبدیلی حاضری میں ہوتی ہے، قانون کے اعداد میں نہیں۔</translation>
    </message>
    <message>
        <source>This figure ends on {last} already.</source>
        <translation>یہ عدد پہلے ہی {last} پر ختم ہو رہا ہے۔</translation>
    </message>
    <message>
        <source>{text} cannot be right for this figure: it lies between {least} and {most}.</source>
        <translation>{text} اس عدد کے لیے درست نہیں ہو سکتا: یہ {least} اور {most} کے درمیان ہوتا ہے۔</translation>
    </message>
</context>
<context>
    <name>Rate</name>
    <message>
        <source>EOBI paid late, a month</source>
        <translation>دیر سے ادا ہونے والی ای او بی آئی پر ماہانہ سرچارج</translation>
    </message>
    <message>
        <source>EOBI paid late, at most</source>
        <translation>دیر سے ادا ہونے والی ای او بی آئی پر زیادہ سے زیادہ سرچارج</translation>
    </message>
    <message>
        <source>EOBI, the employer’s share</source>
        <translation>ای او بی آئی، مالک کا حصہ</translation>
    </message>
    <message>
        <source>EOBI, the worker’s share</source>
        <translation>ای او بی آئی، کارکن کا حصہ</translation>
    </message>
    <message>
        <source>age of an adult worker</source>
        <translation>بالغ کارکن کی عمر</translation>
    </message>
    <message>
        <source>annual leave that may be kept for later</source>
        <translation>سالانہ رخصت جو آگے رکھی جا سکتی ہے</translation>
    </message>
    <message>
        <source>bill above which one must pay through a bank</source>
        <translation>وہ بل جس سے اوپر بینک سے ادائیگی لازم ہے</translation>
    </message>
    <message>
        <source>day by which salary tax certificates are given</source>
        <translation>تنخواہ کے ٹیکس سرٹیفکیٹ دینے کا دن</translation>
    </message>
    <message>
        <source>day by which wages are paid</source>
        <translation>اجرت ادا کرنے کا آخری دن</translation>
    </message>
    <message>
        <source>day on which EOBI falls due</source>
        <translation>ای او بی آئی کی ادائیگی کا دن</translation>
    </message>
    <message>
        <source>day on which EOBI’s yearly return PR-02A falls due</source>
        <translation>ای او بی آئی کے سالانہ گوشوارے PR-02A کا دن</translation>
    </message>
    <message>
        <source>day on which advance income tax falls due</source>
        <translation>ایڈوانس انکم ٹیکس کی ادائیگی کا دن</translation>
    </message>
    <message>
        <source>day on which professional tax falls due</source>
        <translation>پروفیشنل ٹیکس کی ادائیگی کا دن</translation>
    </message>
    <message>
        <source>day on which property tax falls due</source>
        <translation>پراپرٹی ٹیکس کی ادائیگی کا دن</translation>
    </message>
    <message>
        <source>day on which sales tax is paid</source>
        <translation>سیلز ٹیکس کی ادائیگی کا دن</translation>
    </message>
    <message>
        <source>day on which sales tax on services is paid</source>
        <translation>خدمات پر سیلز ٹیکس کی ادائیگی کا دن</translation>
    </message>
    <message>
        <source>day on which social security falls due</source>
        <translation>سوشل سیکیورٹی کی ادائیگی کا دن</translation>
    </message>
    <message>
        <source>day on which the income tax return falls due</source>
        <translation>انکم ٹیکس گوشوارے کا دن</translation>
    </message>
    <message>
        <source>day on which the minimum wage is reviewed</source>
        <translation>کم از کم اجرت پر نظرثانی کا دن</translation>
    </message>
    <message>
        <source>day on which the return of services falls due</source>
        <translation>خدمات کے گوشوارے کا دن</translation>
    </message>
    <message>
        <source>day on which the sales tax return falls due</source>
        <translation>سیلز ٹیکس گوشوارے کا دن</translation>
    </message>
    <message>
        <source>day on which the withholding statement falls due</source>
        <translation>ود ہولڈنگ اسٹیٹمنٹ کا دن</translation>
    </message>
    <message>
        <source>day on which the year of leave is closed</source>
        <translation>رخصت کا سال بند ہونے کا دن</translation>
    </message>
    <message>
        <source>days after a week in which tax withheld is deposited</source>
        <translation>ہفتے کے بعد وہ دن جن میں کاٹا گیا ٹیکس جمع ہوتا ہے</translation>
    </message>
    <message>
        <source>days by which a monthly wage is divided</source>
        <translation>وہ دن جن پر ماہانہ اجرت تقسیم ہوتی ہے</translation>
    </message>
    <message>
        <source>days in which a debit or credit note may be made</source>
        <translation>وہ دن جن میں ڈیبٹ یا کریڈٹ نوٹ بن سکتا ہے</translation>
    </message>
    <message>
        <source>days in which a leaver is paid what he is owed</source>
        <translation>جانے والے کا حساب چکانے کے دن</translation>
    </message>
    <message>
        <source>days in which such a bill must be paid</source>
        <translation>وہ دن جن میں ایسا بل ادا ہونا لازم ہے</translation>
    </message>
    <message>
        <source>default surcharge on income tax paid late, a year</source>
        <translation>دیر سے ادا ہونے والے انکم ٹیکس پر سالانہ سرچارج</translation>
    </message>
    <message>
        <source>goods of a year from which tax is withheld</source>
        <translation>سال کا وہ مال جس سے ٹیکس کاٹا جاتا ہے</translation>
    </message>
    <message>
        <source>gratuity for each year of service</source>
        <translation>ملازمت کے ہر سال کی گریجویٹی</translation>
    </message>
    <message>
        <source>hours in which a failure of the line is reported to FBR</source>
        <translation>لائن کی خرابی ایف بی آر کو بتانے کے گھنٹے</translation>
    </message>
    <message>
        <source>hours in which invoices made offline are sent</source>
        <translation>لائن کے بغیر بنی انوائسیں بھیجنے کے گھنٹے</translation>
    </message>
    <message>
        <source>hours of a normal day</source>
        <translation>عام دن کے گھنٹے</translation>
    </message>
    <message>
        <source>iddat leave</source>
        <translation>عدت کی رخصت</translation>
    </message>
    <message>
        <source>income tax is withheld on the amount with sales tax in it</source>
        <translation>انکم ٹیکس سیلز ٹیکس سمیت رقم پر کاٹا جاتا ہے</translation>
    </message>
    <message>
        <source>income tax withheld from who is not on the active list, times as much</source>
        <translation>جو فعال فہرست پر نہیں اس سے کاٹا جانے والا انکم ٹیکس، اتنے گنا</translation>
    </message>
    <message>
        <source>income tax withheld on contracts, from a company</source>
        <translation>ٹھیکے پر کاٹا جانے والا انکم ٹیکس، کمپنی سے</translation>
    </message>
    <message>
        <source>income tax withheld on contracts, from others</source>
        <translation>ٹھیکے پر کاٹا جانے والا انکم ٹیکس، دوسروں سے</translation>
    </message>
    <message>
        <source>income tax withheld on goods, from a company</source>
        <translation>مال پر کاٹا جانے والا انکم ٹیکس، کمپنی سے</translation>
    </message>
    <message>
        <source>income tax withheld on goods, from others</source>
        <translation>مال پر کاٹا جانے والا انکم ٹیکس، دوسروں سے</translation>
    </message>
    <message>
        <source>income tax withheld on other services</source>
        <translation>دوسری خدمات پر کاٹا جانے والا انکم ٹیکس</translation>
    </message>
    <message>
        <source>income tax withheld on other services, from a company</source>
        <translation>دوسری خدمات پر کاٹا جانے والا انکم ٹیکس، کمپنی سے</translation>
    </message>
    <message>
        <source>income tax withheld on other services, from others</source>
        <translation>دوسری خدمات پر کاٹا جانے والا انکم ٹیکس، دوسروں سے</translation>
    </message>
    <message>
        <source>income tax withheld on toll manufacturing, from a company</source>
        <translation>ٹول مینوفیکچرنگ پر کاٹا جانے والا انکم ٹیکس، کمپنی سے</translation>
    </message>
    <message>
        <source>income tax withheld on toll manufacturing, from others</source>
        <translation>ٹول مینوفیکچرنگ پر کاٹا جانے والا انکم ٹیکس، دوسروں سے</translation>
    </message>
    <message>
        <source>income tax withheld on transport and specified services</source>
        <translation>ٹرانسپورٹ اور مخصوص خدمات پر کاٹا جانے والا انکم ٹیکس</translation>
    </message>
    <message>
        <source>last day on which wages are paid</source>
        <translation>اجرت ادا کرنے کی آخری تاریخ</translation>
    </message>
    <message>
        <source>least age for light work</source>
        <translation>ہلکے کام کی کم از کم عمر</translation>
    </message>
    <message>
        <source>least age of a worker</source>
        <translation>کارکن کی کم از کم عمر</translation>
    </message>
    <message>
        <source>least rest between two days of work</source>
        <translation>دو دنوں کے کام کے بیچ کم از کم آرام</translation>
    </message>
    <message>
        <source>maternity leave</source>
        <translation>زچگی کی رخصت</translation>
    </message>
    <message>
        <source>most casual leave at once</source>
        <translation>ایک ساتھ زیادہ سے زیادہ اتفاقیہ رخصت</translation>
    </message>
    <message>
        <source>most hours without a break</source>
        <translation>وقفے کے بغیر زیادہ سے زیادہ گھنٹے</translation>
    </message>
    <message>
        <source>most of an expense that may be paid in cash</source>
        <translation>وہ خرچ جو زیادہ سے زیادہ نقد ادا ہو سکتا ہے</translation>
    </message>
    <message>
        <source>most that may be advanced, in monthly minimum wages</source>
        <translation>زیادہ سے زیادہ پیشگی، ماہانہ کم از کم اجرت کے حساب سے</translation>
    </message>
    <message>
        <source>most that may be received in cash for an invoice</source>
        <translation>انوائس پر زیادہ سے زیادہ نقد وصولی</translation>
    </message>
    <message>
        <source>most workers of a factory of middling size</source>
        <translation>درمیانے کارخانے کے زیادہ سے زیادہ کارکن</translation>
    </message>
    <message>
        <source>most workers of a small factory</source>
        <translation>چھوٹے کارخانے کے زیادہ سے زیادہ کارکن</translation>
    </message>
    <message>
        <source>notice before leaving</source>
        <translation>کام چھوڑنے سے پہلے کا نوٹس</translation>
    </message>
    <message>
        <source>notice before leaving a micro-enterprise</source>
        <translation>مائیکرو کارخانہ چھوڑنے سے پہلے کا نوٹس</translation>
    </message>
    <message>
        <source>number of workers below which a workshop is a micro-enterprise</source>
        <translation>کارکنوں کی وہ تعداد جس سے کم پر کارخانہ مائیکرو ہے</translation>
    </message>
    <message>
        <source>number of workers from which EOBI applies</source>
        <translation>کارکنوں کی وہ تعداد جس سے ای او بی آئی لاگو ہوتی ہے</translation>
    </message>
    <message>
        <source>number of workers from which gratuity applies</source>
        <translation>کارکنوں کی وہ تعداد جس سے گریجویٹی لاگو ہوتی ہے</translation>
    </message>
    <message>
        <source>part of a year that counts as one for gratuity</source>
        <translation>سال کا وہ حصہ جو گریجویٹی میں پورا سال گنا جاتا ہے</translation>
    </message>
    <message>
        <source>part of output tax that input tax may take up</source>
        <translation>آؤٹ پٹ ٹیکس کا وہ حصہ جو ان پٹ ٹیکس سے پورا ہو سکتا ہے</translation>
    </message>
    <message>
        <source>paternity leave</source>
        <translation>والد کی رخصت</translation>
    </message>
    <message>
        <source>pay during iddat leave</source>
        <translation>عدت کی رخصت میں تنخواہ</translation>
    </message>
    <message>
        <source>pay during maternity leave</source>
        <translation>زچگی کی رخصت میں تنخواہ</translation>
    </message>
    <message>
        <source>pay during paternity leave</source>
        <translation>والد کی رخصت میں تنخواہ</translation>
    </message>
    <message>
        <source>pay during quarantine leave</source>
        <translation>قرنطینہ کی رخصت میں تنخواہ</translation>
    </message>
    <message>
        <source>pay up to which gratuity has no upper limit</source>
        <translation>وہ تنخواہ جس تک گریجویٹی کی کوئی حد نہیں</translation>
    </message>
    <message>
        <source>periods in which input tax may be claimed</source>
        <translation>وہ مدتیں جن میں ان پٹ ٹیکس لیا جا سکتا ہے</translation>
    </message>
    <message>
        <source>professional tax of a factory of middling size</source>
        <translation>درمیانے کارخانے کا پروفیشنل ٹیکس</translation>
    </message>
    <message>
        <source>professional tax of a large factory</source>
        <translation>بڑے کارخانے کا پروفیشنل ٹیکس</translation>
    </message>
    <message>
        <source>professional tax of a small factory</source>
        <translation>چھوٹے کارخانے کا پروفیشنل ٹیکس</translation>
    </message>
    <message>
        <source>public holiday</source>
        <translation>سرکاری تعطیل</translation>
    </message>
    <message>
        <source>quarantine leave</source>
        <translation>قرنطینہ کی رخصت</translation>
    </message>
    <message>
        <source>retail sale up to which the buyer need not be named</source>
        <translation>وہ پرچون فروخت جس تک خریدار کا نام ضروری نہیں</translation>
    </message>
    <message>
        <source>sales tax on exempt goods</source>
        <translation>مستثنیٰ مال پر سیلز ٹیکس</translation>
    </message>
    <message>
        <source>sales tax on goods of the Third Schedule</source>
        <translation>تھرڈ شیڈول کے مال پر سیلز ٹیکس</translation>
    </message>
    <message>
        <source>sales tax on zero-rated goods</source>
        <translation>زیرو ریٹڈ مال پر سیلز ٹیکس</translation>
    </message>
    <message>
        <source>sales tax withheld by the government from a supplier who is not active</source>
        <translation>حکومت کا غیر فعال سپلائر سے کاٹا جانے والا سیلز ٹیکس</translation>
    </message>
    <message>
        <source>sales tax withheld from a supplier who is not active</source>
        <translation>غیر فعال سپلائر سے کاٹا جانے والا سیلز ٹیکس</translation>
    </message>
    <message>
        <source>sales tax withheld from a wholesaler, dealer or distributor</source>
        <translation>تھوک فروش، ڈیلر یا ڈسٹری بیوٹر سے کاٹا جانے والا سیلز ٹیکس</translation>
    </message>
    <message>
        <source>sales tax withheld from an active supplier</source>
        <translation>فعال سپلائر سے کاٹا جانے والا سیلز ٹیکس</translation>
    </message>
    <message>
        <source>service from which annual leave is due</source>
        <translation>وہ ملازمت جس سے سالانہ رخصت بنتی ہے</translation>
    </message>
    <message>
        <source>service from which gratuity is due</source>
        <translation>وہ ملازمت جس سے گریجویٹی بنتی ہے</translation>
    </message>
    <message>
        <source>service from which maternity leave is due</source>
        <translation>وہ ملازمت جس سے زچگی کی رخصت بنتی ہے</translation>
    </message>
    <message>
        <source>services of a year from which tax is withheld</source>
        <translation>سال کی وہ خدمات جن سے ٹیکس کاٹا جاتا ہے</translation>
    </message>
    <message>
        <source>sick leave that may be kept for later</source>
        <translation>بیماری کی رخصت جو آگے رکھی جا سکتی ہے</translation>
    </message>
    <message>
        <source>sick leave without a doctor’s paper, at most</source>
        <translation>ڈاکٹر کی پرچی کے بغیر زیادہ سے زیادہ بیماری کی رخصت</translation>
    </message>
    <message>
        <source>social security, the employer’s share</source>
        <translation>سوشل سیکیورٹی، مالک کا حصہ</translation>
    </message>
    <message>
        <source>surcharge on income tax of salaries</source>
        <translation>تنخواہ کے انکم ٹیکس پر سرچارج</translation>
    </message>
    <message>
        <source>turnover from which one must withhold tax</source>
        <translation>وہ فروخت جس سے ٹیکس کاٹنا لازم ہوتا ہے</translation>
    </message>
    <message>
        <source>turnover up to which one is a cottage industry</source>
        <translation>وہ فروخت جس تک گھریلو صنعت مانی جاتی ہے</translation>
    </message>
    <message>
        <source>validity of the shop’s registration certificate</source>
        <translation>دکان کے رجسٹریشن سرٹیفکیٹ کی مدت</translation>
    </message>
    <message>
        <source>value of a lodging given to a worker</source>
        <translation>کارکن کو دی گئی رہائش کی قیمت</translation>
    </message>
    <message>
        <source>value of a meal given to a worker</source>
        <translation>کارکن کو دیے گئے کھانے کی قیمت</translation>
    </message>
    <message>
        <source>value of transport given to a worker</source>
        <translation>کارکن کو دی گئی سواری کی قیمت</translation>
    </message>
    <message>
        <source>yearly income above which that surcharge is due</source>
        <translation>وہ سالانہ آمدنی جس سے اوپر یہ سرچارج لگتا ہے</translation>
    </message>
</context>
<context>
    <name>RatePanel</name>
    <message>
        <source>Ask before you pay by it.</source>
        <translation>اس پر ادائیگی سے پہلے پوچھ لیں۔</translation>
    </message>
    <message>
        <source>Day by day</source>
        <translation>تاریخ وار</translation>
    </message>
    <message>
        <source>End it, or take it back</source>
        <translation>اسے ختم کریں یا واپس لیں</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>عدد</translation>
    </message>
    <message>
        <source>For</source>
        <translation>کس کے لیے</translation>
    </message>
    <message>
        <source>From</source>
        <translation>سے</translation>
    </message>
    <message>
        <source>Given by {name} on {date}: {reason}</source>
        <translation>{name} نے {date} کو دیا: {reason}</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>کلید</translation>
    </message>
    <message>
        <source>Note: {note}</source>
        <translation>نوٹ: {note}</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>ماخذ: {source}</translation>
    </message>
    <message>
        <source>Taken out by {name} on {date}: own figure {value}. {reason}</source>
        <translation>{name} نے {date} کو نکالا: اپنا عدد {value}۔ {reason}</translation>
    </message>
    <message>
        <source>The law as it came with the program says {what}. {sure}. Source: {source}</source>
        <translation>پروگرام کے ساتھ آنے والا قانون کہتا ہے: {what}۔ {sure}۔ ماخذ: {source}</translation>
    </message>
    <message>
        <source>These books pay by another law now: {law}.</source>
        <translation>یہ کھاتے اب دوسرے قانون پر چلتے ہیں: {law}۔</translation>
    </message>
    <message>
        <source>This workshop’s own figure, instead of the law’s.</source>
        <translation>قانون کے عدد کی جگہ اس کارخانے کا اپنا عدد۔</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>تک</translation>
    </message>
    <message>
        <source>another one comes</source>
        <translation>دوسرا آنے تک</translation>
    </message>
    <message>
        <source>from {date}</source>
        <translation>{date} سے</translation>
    </message>
    <message>
        <source>{date} to {last}</source>
        <translation>{date} تا {last}</translation>
    </message>
    <message>
        <source>{span}: {figure}</source>
        <translation>{span}: {figure}</translation>
    </message>
</context>
<context>
    <name>RatesCard</name>
    <message>
        <source>Look at them</source>
        <translation>انہیں دیکھیں</translation>
    </message>
    <message>
        <source>Rates and law</source>
        <translation>شرحیں اور قانون</translation>
    </message>
    <message>
        <source>{n} figures are in force today: {m} doubtful, {own} this workshop’s own.</source>
        <translation>آج {n} اعداد لاگو ہیں: {m} مشکوک، {own} اس کارخانے کے اپنے۔</translation>
    </message>
</context>
<context>
    <name>RatesPage</name>
    <message>
        <source>Doubtful</source>
        <translation>مشکوک</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>عدد</translation>
    </message>
    <message>
        <source>From</source>
        <translation>سے</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>کتنا یقینی</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>لاگو</translation>
    </message>
    <message>
        <source>In force on</source>
        <translation>کس دن لاگو</translation>
    </message>
    <message>
        <source>Not in use: {law}</source>
        <translation>زیرِ استعمال نہیں: {law}</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>اپنے</translation>
    </message>
    <message>
        <source>Own figure instead</source>
        <translation>اس کی جگہ اپنا عدد</translation>
    </message>
    <message>
        <source>Rates and law</source>
        <translation>شرحیں اور قانون</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>اکائی</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>تک</translation>
    </message>
    <message>
        <source>What</source>
        <translation>کیا</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>ہر دن</translation>
    </message>
    <message>
        <source>look at another day</source>
        <translation>کوئی اور دن دیکھیں</translation>
    </message>
    <message>
        <source>{n} figures in force on {date}, {m} of them doubtful</source>
        <translation>{date} کو لاگو {n} اعداد، ان میں {m} مشکوک</translation>
    </message>
    <message>
        <source>{n} figures of all days, {m} of them doubtful</source>
        <translation>تمام دنوں کے {n} اعداد، ان میں {m} مشکوک</translation>
    </message>
</context>
<context>
    <name>ReferencePage</name>
    <message>
        <source>It came on {date} (HTTP {status}) and begins:</source>
        <translation>یہ {date} کو آیا (HTTP {status}) اور یوں شروع ہوتا ہے:</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>-1 takes off, 1 adds</source>
        <translation>‎-1 کم، 1 زیادہ</translation>
    </message>
    <message>
        <source>1 yes, 0 no</source>
        <translation>1 ہاں، 0 نہیں</translation>
    </message>
    <message>
        <source>An official page, or two sources</source>
        <translation>سرکاری صفحہ یا دو ماخذ</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>مشکوک</translation>
    </message>
    <message>
        <source>Doubtful: from memory, to be confirmed</source>
        <translation>مشکوک: یادداشت سے، تصدیق باقی ہے</translation>
    </message>
    <message>
        <source>Doubtful: sources disagree, or say only a part</source>
        <translation>مشکوک: ماخذ متفق نہیں، یا صرف ایک حصہ بتاتے ہیں</translation>
    </message>
    <message>
        <source>One source</source>
        <translation>ایک ماخذ</translation>
    </message>
    <message>
        <source>Own figure</source>
        <translation>اپنا عدد</translation>
    </message>
    <message>
        <source>Sourced</source>
        <translation>باماخذ</translation>
    </message>
    <message>
        <source>a month</source>
        <translation>ماہانہ</translation>
    </message>
    <message>
        <source>a year</source>
        <translation>سالانہ</translation>
    </message>
    <message>
        <source>active taxpayers</source>
        <translation>فعال ٹیکس گزار</translation>
    </message>
    <message>
        <source>buyers without registration</source>
        <translation>غیر رجسٹرڈ خریدار</translation>
    </message>
    <message>
        <source>calendar days</source>
        <translation>کیلنڈر کے دن</translation>
    </message>
    <message>
        <source>companies</source>
        <translation>کمپنیاں</translation>
    </message>
    <message>
        <source>day of August</source>
        <translation>اگست کی تاریخ</translation>
    </message>
    <message>
        <source>day of December</source>
        <translation>دسمبر کی تاریخ</translation>
    </message>
    <message>
        <source>day of July</source>
        <translation>جولائی کی تاریخ</translation>
    </message>
    <message>
        <source>day of October, January, April, July</source>
        <translation>اکتوبر، جنوری، اپریل، جولائی کی تاریخ</translation>
    </message>
    <message>
        <source>day of September</source>
        <translation>ستمبر کی تاریخ</translation>
    </message>
    <message>
        <source>day of September, December, March, June</source>
        <translation>ستمبر، دسمبر، مارچ، جون کی تاریخ</translation>
    </message>
    <message>
        <source>day of the following month</source>
        <translation>اگلے مہینے کی تاریخ</translation>
    </message>
    <message>
        <source>day of the next month</source>
        <translation>اگلے مہینے کا دن</translation>
    </message>
    <message>
        <source>days</source>
        <translation>دن</translation>
    </message>
    <message>
        <source>days after the act</source>
        <translation>اس کام کے بعد دن</translation>
    </message>
    <message>
        <source>days after the week</source>
        <translation>ہفتے کے بعد دن</translation>
    </message>
    <message>
        <source>days per year</source>
        <translation>دن فی سال</translation>
    </message>
    <message>
        <source>each bill</source>
        <translation>ہر بل</translation>
    </message>
    <message>
        <source>each day</source>
        <translation>ہر دن</translation>
    </message>
    <message>
        <source>each expense</source>
        <translation>ہر خرچ</translation>
    </message>
    <message>
        <source>each failure</source>
        <translation>ہر خرابی</translation>
    </message>
    <message>
        <source>each invoice</source>
        <translation>ہر انوائس</translation>
    </message>
    <message>
        <source>each transaction</source>
        <translation>ہر لین دین</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>سب</translation>
    </message>
    <message>
        <source>goods</source>
        <translation>مال</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>گھنٹے</translation>
    </message>
    <message>
        <source>individuals and partnerships</source>
        <translation>افراد اور شراکتیں</translation>
    </message>
    <message>
        <source>input tax</source>
        <translation>ان پٹ ٹیکس</translation>
    </message>
    <message>
        <source>instalments</source>
        <translation>قسطیں</translation>
    </message>
    <message>
        <source>monthly minimum wages</source>
        <translation>ماہانہ کم از کم اجرتیں</translation>
    </message>
    <message>
        <source>months</source>
        <translation>مہینے</translation>
    </message>
    <message>
        <source>months of service</source>
        <translation>ملازمت کے مہینے</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>فیصد</translation>
    </message>
    <message>
        <source>percent disallowed</source>
        <translation>فیصد نامنظور</translation>
    </message>
    <message>
        <source>percent of gross value</source>
        <translation>کل مالیت کا فیصد</translation>
    </message>
    <message>
        <source>percent of output</source>
        <translation>آؤٹ پٹ کا فیصد</translation>
    </message>
    <message>
        <source>percent of pay</source>
        <translation>تنخواہ کا فیصد</translation>
    </message>
    <message>
        <source>percent of sales tax</source>
        <translation>سیلز ٹیکس کا فیصد</translation>
    </message>
    <message>
        <source>percent of tax</source>
        <translation>ٹیکس کا فیصد</translation>
    </message>
    <message>
        <source>percent of the gratuity</source>
        <translation>گریجویٹی کا فیصد</translation>
    </message>
    <message>
        <source>rupees</source>
        <translation>روپے</translation>
    </message>
    <message>
        <source>salaries</source>
        <translation>تنخواہیں</translation>
    </message>
    <message>
        <source>sales tax</source>
        <translation>سیلز ٹیکس</translation>
    </message>
    <message>
        <source>tax periods after that of the invoice</source>
        <translation>انوائس کی مدت کے بعد ٹیکس مدتیں</translation>
    </message>
    <message>
        <source>the gross amount</source>
        <translation>کل رقم</translation>
    </message>
    <message>
        <source>times</source>
        <translation>گنا</translation>
    </message>
    <message>
        <source>who withholds tax</source>
        <translation>ٹیکس کاٹنے والے</translation>
    </message>
    <message>
        <source>workers</source>
        <translation>کارکن</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>کام کے دن</translation>
    </message>
    <message>
        <source>years</source>
        <translation>سال</translation>
    </message>
</context>
</TS>
