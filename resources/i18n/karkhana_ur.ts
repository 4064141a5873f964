<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ur_PK" sourcelanguage="en">
<context>
    <name>BillForm</name>
    <message>
        <source>Payment</source>
        <translation>ادائیگی</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>نئے سرے سے</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>کھولیں</translation>
    </message>
</context>
<context>
    <name>BoughtCard</name>
    <message>
        <source>From registered suppliers</source>
        <translation>رجسٹرڈ سپلائر سے</translation>
    </message>
    <message>
        <source>From others</source>
        <translation>دوسروں سے</translation>
    </message>
    <message>
        <source>Purchases by month, million rupees</source>
        <translation>ماہانہ خریداری، ملین روپے</translation>
    </message>
    <message>
        <source>Purchases by month, thousand rupees</source>
        <translation>ماہانہ خریداری، ہزار روپے</translation>
    </message>
</context>
<context>
    <name>Busy</name>
    <message>
        <source>Cancel</source>
        <translation>روکیں</translation>
    </message>
</context>
<context>
    <name>ChallanForm</name>
    <message>
        <source>Write down</source>
        <translation>درج کریں</translation>
    </message>
    <message>
        <source>New demand</source>
        <translation>نیا مطالبہ</translation>
    </message>
    <message>
        <source>The demand is written down as a draft.</source>
        <translation>مطالبہ مسودے کے طور پر درج ہو گیا۔</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>کیا مانگا گیا ہے</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>قسم</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>محکمہ</translation>
    </message>
    <message>
        <source>Head of account</source>
        <translation>مدِ حساب</translation>
    </message>
    <message>
        <source>For (2026-10, 2026, or in words)</source>
        <translation>مدت (⁦2026-10⁩، 2026 یا الفاظ میں)</translation>
    </message>
    <message>
        <source>Rupees</source>
        <translation>روپے</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>آخری تاریخ</translation>
    </message>
</context>
<context>
    <name>ChallanPanel</name>
    <message>
        <source>To</source>
        <translation>بنام</translation>
    </message>
    <message>
        <source>Rupees</source>
        <translation>روپے</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>آخری تاریخ</translation>
    </message>
    <message>
        <source>PSID</source>
        <translation>پی ایس آئی ڈی</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>تاریخِ ادائیگی</translation>
    </message>
    <message>
        <source>Receipt (CPR)</source>
        <translation>رسید (سی پی آر)</translation>
    </message>
    <message>
        <source>Workers on it</source>
        <translation>اس میں شامل کاریگر</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>اور {n} مزید</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>کاغذ</translation>
    </message>
    <message>
        <source>Cancel the challan</source>
        <translation>چالان منسوخ کریں</translation>
    </message>
    <message>
        <source>The figures are right</source>
        <translation>رقوم درست ہیں</translation>
    </message>
    <message>
        <source>17 digits</source>
        <translation>17 ہندسے</translation>
    </message>
    <message>
        <source>PSID from the portal or the bank</source>
        <translation>پورٹل یا بینک سے ملا پی ایس آئی ڈی</translation>
    </message>
    <message>
        <source>Write down the PSID</source>
        <translation>پی ایس آئی ڈی درج کریں</translation>
    </message>
    <message>
        <source>Receipt (CPR), if there is one</source>
        <translation>رسید (سی پی آر)، اگر ہو</translation>
    </message>
    <message>
        <source>It is paid</source>
        <translation>ادا ہو گیا</translation>
    </message>
    <message>
        <source>The department confirms</source>
        <translation>محکمے نے تصدیق کی</translation>
    </message>
    <message>
        <source>It will not be paid. Its number stays used; another can be drawn in its place.</source>
        <translation>یہ ادا نہیں ہوگا۔ اس کا نمبر استعمال شدہ رہے گا؛ اس کی جگہ دوسرا بنایا جا سکتا ہے۔</translation>
    </message>
    <message>
        <source>Cancel this challan?</source>
        <translation>یہ چالان منسوخ کریں؟</translation>
    </message>
    <message>
        <source>Challan {number}: written down.</source>
        <translation>چالان {number}: درج ہو گیا۔</translation>
    </message>
</context>
<context>
    <name>ChallansPage</name>
    <message>
        <source>What is owed to departments will stand here</source>
        <translation>محکموں کے واجبات یہاں نظر آئیں گے</translation>
    </message>
    <message>
        <source>EOBI and social security are drawn from approved wages; anything else is typed.</source>
        <translation>ای او بی آئی اور سوشل سکیورٹی منظور شدہ تنخواہوں سے بنتے ہیں؛ باقی خود لکھیں۔</translation>
    </message>
    <message>
        <source>Draw from the wages</source>
        <translation>تنخواہوں سے بنائیں</translation>
    </message>
    <message>
        <source>Both challans of the latest month.</source>
        <translation>تازہ مہینے کے دونوں چالان۔</translation>
    </message>
    <message>
        <source>Type a demand</source>
        <translation>مطالبہ لکھیں</translation>
    </message>
    <message>
        <source>Professional tax, a fee, a fine.</source>
        <translation>پیشہ ورانہ ٹیکس، فیس، جرمانہ۔</translation>
    </message>
    <message>
        <source>All</source>
        <translation>تمام</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>واجب الادا</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>دیر شدہ</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>ادا شدہ</translation>
    </message>
    <message>
        <source>New demand</source>
        <translation>نیا مطالبہ</translation>
    </message>
    <message>
        <source>Payable challans</source>
        <translation>واجب الادا چالان</translation>
    </message>
    <message>
        <source>{n} to pay, {amount}</source>
        <translation>{n} واجب الادا، {amount}</translation>
    </message>
    <message>
        <source>No wages are approved yet: approve a month first.</source>
        <translation>ابھی کوئی تنخواہ منظور نہیں: پہلے کوئی مہینہ منظور کریں۔</translation>
    </message>
    <message>
        <source>To the wages</source>
        <translation>تنخواہوں پر جائیں</translation>
    </message>
    <message>
        <source>{n} challans are drawn from the wages of {month}.</source>
        <translation>{month} کی تنخواہوں سے {n} چالان بن گئے۔</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>نمبر</translation>
    </message>
    <message>
        <source>What</source>
        <translation>کیا</translation>
    </message>
    <message>
        <source>For</source>
        <translation>مدت</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>آخری تاریخ</translation>
    </message>
    <message>
        <source>Rupees</source>
        <translation>روپے</translation>
    </message>
    <message>
        <source>State</source>
        <translation>حالت</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>Show</source>
        <translation>دکھائیں</translation>
    </message>
    <message>
        <source>and {n} more: F8</source>
        <translation>اور {n} مزید: F8</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>اور {n} مزید</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>جانچ</translation>
    </message>
    <message>
        <source>Open Settings</source>
        <translation>ترتیبات کھولیں</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>کچھ غلط ہو گیا</translation>
    </message>
    <message>
        <source>This is our mistake. Nothing was half-saved: what you had entered before is in the books.</source>
        <translation>یہ ہماری غلطی ہے۔ کچھ ادھورا محفوظ نہیں ہوا: جو آپ پہلے درج کر چکے تھے وہ کھاتوں میں ہے۔</translation>
    </message>
    <message>
        <source>Below is all that a report would contain. Copy it and send it to us if you wish.</source>
        <translation>رپورٹ میں صرف یہی کچھ ہوگا جو نیچے ہے۔ چاہیں تو نقل کر کے ہمیں بھیج دیں۔</translation>
    </message>
    <message>
        <source>Log: {path}</source>
        <translation>لاگ: {path}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نقل کریں</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>جاری رکھیں</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>dd/mm/yyyy</source>
        <translation>dd/mm/yyyy</translation>
    </message>
</context>
<context>
    <name>DraftPage</name>
    <message>
        <source>This is not posted yet</source>
        <translation>یہ ابھی درج نہیں ہوا</translation>
    </message>
</context>
<context>
    <name>DuesCard</name>
    <message>
        <source>To pay to the government</source>
        <translation>سرکار کو ادائیگی</translation>
    </message>
    <message>
        <source>All challans</source>
        <translation>تمام چالان</translation>
    </message>
    <message>
        <source>Total due by {day}</source>
        <translation>{day} تک کل واجب الادا</translation>
    </message>
    <message>
        <source>Nothing is owed in the coming weeks.</source>
        <translation>آنے والے ہفتوں میں کچھ واجب نہیں۔</translation>
    </message>
    <message>
        <source>Challan</source>
        <translation>چالان</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>آخری تاریخ</translation>
    </message>
    <message>
        <source>Rupees</source>
        <translation>روپے</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>page</source>
        <translation>صفحہ</translation>
    </message>
    <message>
        <source>action</source>
        <translation>کام</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Still to fill in</source>
        <translation>ابھی لکھنا باقی ہے</translation>
    </message>
    <message>
        <source>No HS code</source>
        <translation>ایچ ایس کوڈ نہیں</translation>
    </message>
    <message>
        <source>Not entered before; sums agree</source>
        <translation>پہلے درج نہیں؛ میزان درست</translation>
    </message>
    <message>
        <source>To mend</source>
        <translation>درست کریں</translation>
    </message>
    <message>
        <source>Not complete</source>
        <translation>نامکمل</translation>
    </message>
    <message>
        <source>A warning</source>
        <translation>ایک تنبیہ</translation>
    </message>
    <message>
        <source>{n} warnings</source>
        <translation>{n} تنبیہ</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>درست</translation>
    </message>
    <message>
        <source>Line {n}</source>
        <translation>سطر {n}</translation>
    </message>
    <message>
        <source>This paper</source>
        <translation>یہ کاغذ</translation>
    </message>
    <message>
        <source>a line</source>
        <translation>ایک سطر</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>On lines {numbers}. FBR will want it when this is sold or claimed.</source>
        <translation>سطر {numbers} پر۔ بیچتے یا کلیم کرتے وقت ایف بی آر مانگے گا۔</translation>
    </message>
    <message>
        <source>FBR's words: {words}</source>
        <translation>ایف بی آر کے الفاظ: {words}</translation>
    </message>
</context>
<context>
    <name>FirstQuestion</name>
    <message>
        <source>New books</source>
        <translation>نئے کھاتے</translation>
    </message>
    <message>
        <source>Name of the workshop</source>
        <translation>کارخانے کا نام</translation>
    </message>
    <message>
        <source>City</source>
        <translation>شہر</translation>
    </message>
    <message>
        <source>NTN</source>
        <translation>این ٹی این</translation>
    </message>
    <message>
        <source>Whose books shall these be?</source>
        <translation>یہ کھاتے کس کے ہوں گے؟</translation>
    </message>
    <message>
        <source>They will lie at {path}</source>
        <translation>یہ یہاں رکھے جائیں گے: {path}</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>ابھی نہیں</translation>
    </message>
    <message>
        <source>Open new books</source>
        <translation>نئے کھاتے کھولیں</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Back</source>
        <translation>واپس</translation>
    </message>
    <message>
        <source>Bill, name, page or action...</source>
        <translation>بل، نام، صفحہ یا کام تلاش کریں...</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>New bill</source>
        <translation>نیا بل</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>آج</translation>
    </message>
    <message>
        <source>Nothing needs you today. Nothing is lost.</source>
        <translation>آج کوئی کام آپ کا منتظر نہیں۔ سب محفوظ ہے۔</translation>
    </message>
    <message>
        <source>One thing needs you today. Nothing is lost.</source>
        <translation>آج ایک کام آپ کا منتظر ہے۔ باقی سب محفوظ ہے۔</translation>
    </message>
    <message>
        <source>Two things need you today. Nothing is lost.</source>
        <translation>آج دو کام آپ کے منتظر ہیں۔ باقی سب محفوظ ہے۔</translation>
    </message>
    <message>
        <source>Three things need you today. Nothing is lost.</source>
        <translation>آج تین کام آپ کے منتظر ہیں۔ باقی سب محفوظ ہے۔</translation>
    </message>
    <message>
        <source>Four things need you today. Nothing is lost.</source>
        <translation>آج چار کام آپ کے منتظر ہیں۔ باقی سب محفوظ ہے۔</translation>
    </message>
    <message>
        <source>Five things need you today. Nothing is lost.</source>
        <translation>آج پانچ کام آپ کے منتظر ہیں۔ باقی سب محفوظ ہے۔</translation>
    </message>
    <message>
        <source>Six things need you today. Nothing is lost.</source>
        <translation>آج چھ کام آپ کے منتظر ہیں۔ باقی سب محفوظ ہے۔</translation>
    </message>
    <message>
        <source>{n} things need you today. Nothing is lost.</source>
        <translation>آج {n} کام آپ کے منتظر ہیں۔ باقی سب محفوظ ہے۔</translation>
    </message>
</context>
<context>
    <name>Labelled</name>
    <message>
        <source>optional</source>
        <translation>اختیاری</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>It can be kept as it is, and is here again when you come back to it.</source>
        <translation>اسے جوں کا توں رکھا جا سکتا ہے: واپس آنے پر یہیں ملے گا۔</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>ضائع کریں</translation>
    </message>
    <message>
        <source>Go on typing</source>
        <translation>لکھتے رہیں</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>رکھ لیں</translation>
    </message>
</context>
<context>
    <name>LineGrid</name>
    <message>
        <source>next cell</source>
        <translation>اگلا خانہ</translation>
    </message>
    <message>
        <source>find part</source>
        <translation>پرزہ</translation>
    </message>
    <message>
        <source>copy line above</source>
        <translation>اوپر والی سطر</translation>
    </message>
    <message>
        <source>next warning</source>
        <translation>اگلی تنبیہ</translation>
    </message>
</context>
<context>
    <name>LineModel</name>
    <message>
        <source>copy line above</source>
        <translation>اوپر والی سطر</translation>
    </message>
    <message>
        <source>remove line</source>
        <translation>سطر ہٹائیں</translation>
    </message>
    <message>
        <source>new line</source>
        <translation>نئی سطر</translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message>
        <source>Showing {n} of {m}.</source>
        <translation>{m} میں سے {n} نظر آ رہے ہیں۔</translation>
    </message>
    <message>
        <source>Selected: {n}</source>
        <translation>منتخب: {n}</translation>
    </message>
    <message>
        <source>Nothing matches &apos;{words}&apos;</source>
        <translation>’{words}‘ سے کچھ نہیں ملتا</translation>
    </message>
    <message>
        <source>Nothing stands here</source>
        <translation>یہاں کچھ نہیں</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close</source>
        <translation>بند کریں</translation>
    </message>
</context>
<context>
    <name>MonthField</name>
    <message>
        <source>mm/yyyy</source>
        <translation>mm/yyyy</translation>
    </message>
</context>
<context>
    <name>NeedsCard</name>
    <message>
        <source>Needs you</source>
        <translation>آپ کی توجہ چاہیے</translation>
    </message>
    <message>
        <source>Nothing waits for you.</source>
        <translation>آپ کا کوئی کام باقی نہیں۔</translation>
    </message>
    <message>
        <source>Waiting for the portal</source>
        <translation>پورٹل کے انتظار میں</translation>
    </message>
    <message>
        <source>Nothing waits for the portal</source>
        <translation>پورٹل کے لیے کچھ باقی نہیں</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>اور {n} مزید</translation>
    </message>
    <message>
        <source>{n} waiting</source>
        <translation>{n} انتظار میں</translation>
    </message>
    <message>
        <source>{n} sending</source>
        <translation>{n} جا رہی ہے</translation>
    </message>
    <message>
        <source>Invoice {name}: did FBR get it?</source>
        <translation>انوائس {name}: کیا ایف بی آر کو ملی؟</translation>
    </message>
    <message>
        <source>The 72 hours to cancel one are over</source>
        <translation>ایک منسوخ کرنے کے 72 گھنٹے گزر گئے</translation>
    </message>
    <message>
        <source>No clear answer came</source>
        <translation>کوئی واضح جواب نہیں آیا</translation>
    </message>
    <message>
        <source>Given out for upload by hand</source>
        <translation>ہاتھ سے اپ لوڈ کے لیے دیا گیا</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>دیکھیں</translation>
    </message>
    <message>
        <source>Invoice {name} was rejected</source>
        <translation>انوائس {name} نامنظور ہوئی</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>دیکھیں</translation>
    </message>
    <message>
        <source>{duty} is {n} days late</source>
        <translation>{duty} {n} دن لیٹ ہے</translation>
    </message>
    <message>
        <source>The amount is not known yet</source>
        <translation>رقم ابھی معلوم نہیں</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>منظور کریں</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>ادا کریں</translation>
    </message>
    <message>
        <source>{n} suppliers or customers are to be completed</source>
        <translation>{n} سپلائر یا گاہک کے کوائف نامکمل ہیں</translation>
    </message>
    <message>
        <source>First {name}</source>
        <translation>پہلے {name}</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>مکمل کریں</translation>
    </message>
    <message>
        <source>EOBI</source>
        <translation>ای او بی آئی</translation>
    </message>
    <message>
        <source>PESSI</source>
        <translation>پیسی</translation>
    </message>
    <message>
        <source>{n} workers have no {fund} number</source>
        <translation>{n} کاریگروں کا {fund} نمبر نہیں</translation>
    </message>
    <message>
        <source>Wages of {month} are to be approved</source>
        <translation>{month} کی تنخواہیں منظور کرنی ہیں</translation>
    </message>
</context>
<context>
    <name>NothingFound</name>
    <message>
        <source>Clear filter</source>
        <translation>فلٹر ہٹائیں</translation>
    </message>
</context>
<context>
    <name>Office</name>
    <message>
        <source>Buy and sell</source>
        <translation>خرید و فروخت</translation>
    </message>
    <message>
        <source>People</source>
        <translation>عملہ</translation>
    </message>
    <message>
        <source>Government</source>
        <translation>سرکار</translation>
    </message>
    <message>
        <source>Books</source>
        <translation>کھاتے</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>آج</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>خریداری کے بل</translation>
    </message>
    <message>
        <source>Sales invoices</source>
        <translation>سیلز انوائس</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>کاریگر</translation>
    </message>
    <message>
        <source>Wages</source>
        <translation>تنخواہیں</translation>
    </message>
    <message>
        <source>Payable challans</source>
        <translation>واجب الادا چالان</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>آؤٹ باکس</translation>
    </message>
    <message>
        <source>Suppliers, customers</source>
        <translation>سپلائر اور گاہک</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>پرزے</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>ترتیبات</translation>
    </message>
    <message>
        <source>Practice workshop</source>
        <translation>مشقی کارخانہ</translation>
    </message>
    <message>
        <source>Learn without fear</source>
        <translation>بے خوف سیکھیں</translation>
    </message>
    <message>
        <source>This window has no line to a portal.</source>
        <translation>اس ونڈو کا کسی پورٹل سے رابطہ نہیں۔</translation>
    </message>
    <message>
        <source>These are practice books. Close them and open your own to do real work.</source>
        <translation>یہ مشقی کھاتے ہیں۔ اصل کام کے لیے انہیں بند کر کے اپنے کھاتے کھولیں۔</translation>
    </message>
</context>
<context>
    <name>OutboxPage</name>
    <message>
        <source>What goes to FBR will stand here</source>
        <translation>ایف بی آر کو جانے والے کاغذ یہاں نظر آئیں گے</translation>
    </message>
    <message>
        <source>An invoice waits here until the line is there; it is never sent twice.</source>
        <translation>انوائس لائن آنے تک یہاں رکتی ہے؛ دو بار کبھی نہیں جاتی۔</translation>
    </message>
    <message>
        <source>All</source>
        <translation>تمام</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>آپ کی توجہ چاہیے</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>انتظار میں</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>منظور</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>ابھی بھیجیں</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>آؤٹ باکس</translation>
    </message>
    <message>
        <source>what goes to FBR, and what came of it</source>
        <translation>جو ایف بی آر کو گیا اور اس کا کیا بنا</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>کاغذ</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>تاریخ</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>خریدار</translation>
    </message>
    <message>
        <source>Rupees</source>
        <translation>روپے</translation>
    </message>
    <message>
        <source>State</source>
        <translation>حالت</translation>
    </message>
    <message>
        <source>FBR number, or next step</source>
        <translation>ایف بی آر نمبر یا اگلا قدم</translation>
    </message>
</context>
<context>
    <name>PaperPage</name>
    <message>
        <source>In English</source>
        <translation>انگریزی میں</translation>
    </message>
    <message>
        <source>In Urdu</source>
        <translation>اردو میں</translation>
    </message>
    <message>
        <source>In both languages</source>
        <translation>دونوں زبانوں میں</translation>
    </message>
    <message>
        <source>Language of the paper</source>
        <translation>کاغذ کی زبان</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>{path} کے نام سے محفوظ ہو گیا</translation>
    </message>
</context>
<context>
    <name>PaperPanel</name>
    <message>
        <source>FBR may already have {name}</source>
        <translation>کیا {name} ایف بی آر کو ملی؟</translation>
    </message>
    <message>
        <source>Open IRIS, Invoice Dashboard, {day}</source>
        <translation>آئرس میں انوائس ڈیش بورڈ کھولیں، {day}</translation>
    </message>
    <message>
        <source>Look for an invoice like this one</source>
        <translation>ایسی انوائس تلاش کریں</translation>
    </message>
    <message>
        <source>Say what you saw</source>
        <translation>بتائیں آپ نے کیا دیکھا</translation>
    </message>
    <message>
        <source>Record what I saw</source>
        <translation>جو دیکھا درج کریں</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>بعد میں</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>خریدار</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>کل</translation>
    </message>
    <message>
        <source>FBR number</source>
        <translation>ایف بی آر نمبر</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>قطار میں آئی</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>کوششیں</translation>
    </message>
    <message>
        <source>Nothing has left this computer yet.</source>
        <translation>ابھی اس کمپیوٹر سے کچھ روانہ نہیں ہوا۔</translation>
    </message>
    <message>
        <source>Look at the paper</source>
        <translation>کاغذ دیکھیں</translation>
    </message>
</context>
<context>
    <name>PaperView</name>
    <message>
        <source>Print</source>
        <translation>چھاپیں</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>پی ڈی ایف محفوظ کریں</translation>
    </message>
</context>
<context>
    <name>PartForm</name>
    <message>
        <source>Write down</source>
        <translation>درج کریں</translation>
    </message>
    <message>
        <source>New part</source>
        <translation>نیا پرزہ</translation>
    </message>
    <message>
        <source>papers already posted keep what they say</source>
        <translation>پہلے سے درج کاغذ نہیں بدلتے</translation>
    </message>
    <message>
        <source>{name} is written down.</source>
        <translation>{name} درج ہو گیا۔</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>کیا ہے</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>Name in Urdu</source>
        <translation>اردو میں نام</translation>
    </message>
    <message>
        <source>Part number</source>
        <translation>پرزہ نمبر</translation>
    </message>
    <message>
        <source>For FBR</source>
        <translation>ایف بی آر کے لیے</translation>
    </message>
    <message>
        <source>HS code</source>
        <translation>ایچ ایس کوڈ</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>اکائی</translation>
    </message>
    <message>
        <source>Sale type</source>
        <translation>فروخت کی قسم</translation>
    </message>
    <message>
        <source>Prices, rupees</source>
        <translation>قیمتیں، روپے</translation>
    </message>
    <message>
        <source>Our price, without tax</source>
        <translation>ہماری قیمت، بغیر ٹیکس</translation>
    </message>
    <message>
        <source>Printed retail price, with tax</source>
        <translation>چھپی ہوئی ریٹیل قیمت، ٹیکس سمیت</translation>
    </message>
</context>
<context>
    <name>PartiesPage</name>
    <message>
        <source>Whom you buy from and sell to will stand here</source>
        <translation>جن سے آپ خریدتے اور جنہیں بیچتے ہیں یہاں ہوں گے</translation>
    </message>
    <message>
        <source>A supplier typed on a bill is written down by himself; his numbers can come later.</source>
        <translation>بل پر لکھا گیا سپلائر خود درج ہو جاتا ہے؛ اس کے نمبر بعد میں آ سکتے ہیں۔</translation>
    </message>
    <message>
        <source>Write down a supplier</source>
        <translation>سپلائر درج کریں</translation>
    </message>
    <message>
        <source>A name is enough to begin.</source>
        <translation>شروع کے لیے نام کافی ہے۔</translation>
    </message>
    <message>
        <source>All</source>
        <translation>تمام</translation>
    </message>
    <message>
        <source>Suppliers</source>
        <translation>سپلائر</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>گاہک</translation>
    </message>
    <message>
        <source>To be completed</source>
        <translation>نامکمل</translation>
    </message>
    <message>
        <source>New supplier or customer</source>
        <translation>نیا سپلائر یا گاہک</translation>
    </message>
    <message>
        <source>Suppliers, customers</source>
        <translation>سپلائر اور گاہک</translation>
    </message>
    <message>
        <source>{n} to be completed</source>
        <translation>{n} نامکمل</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>نام</translation>
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
        <source>CNIC</source>
        <translation>شناختی کارڈ</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>فون</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>صوبہ</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>حیثیت</translation>
    </message>
    <message>
        <source>State</source>
        <translation>حالت</translation>
    </message>
    <message>
        <source>Supplier, customer</source>
        <translation>سپلائر، گاہک</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>گاہک</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>سپلائر</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>رجسٹرڈ</translation>
    </message>
    <message>
        <source>No STRN</source>
        <translation>ایس ٹی آر این نہیں</translation>
    </message>
</context>
<context>
    <name>PartsPage</name>
    <message>
        <source>Your parts will stand here</source>
        <translation>آپ کے پرزے یہاں ہوں گے</translation>
    </message>
    <message>
        <source>A part brings its HS code, unit and price to every line it is typed on.</source>
        <translation>پرزہ ہر سطر پر اپنا ایچ ایس کوڈ، اکائی اور قیمت خود لے آتا ہے۔</translation>
    </message>
    <message>
        <source>Write down a part</source>
        <translation>پرزہ درج کریں</translation>
    </message>
    <message>
        <source>A name is enough to begin.</source>
        <translation>شروع کے لیے نام کافی ہے۔</translation>
    </message>
    <message>
        <source>All</source>
        <translation>تمام</translation>
    </message>
    <message>
        <source>No HS code</source>
        <translation>ایچ ایس کوڈ نہیں</translation>
    </message>
    <message>
        <source>Retail price printed</source>
        <translation>ریٹیل قیمت چھپی ہوئی</translation>
    </message>
    <message>
        <source>New part</source>
        <translation>نیا پرزہ</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>پرزے</translation>
    </message>
    <message>
        <source>{n} without an HS code</source>
        <translation>{n} ایچ ایس کوڈ کے بغیر</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>پرزہ</translation>
    </message>
    <message>
        <source>Part number</source>
        <translation>پرزہ نمبر</translation>
    </message>
    <message>
        <source>HS code</source>
        <translation>ایچ ایس کوڈ</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>اکائی</translation>
    </message>
    <message>
        <source>Sale type</source>
        <translation>فروخت کی قسم</translation>
    </message>
    <message>
        <source>Price, rupees</source>
        <translation>قیمت، روپے</translation>
    </message>
    <message>
        <source>Retail price</source>
        <translation>ریٹیل قیمت</translation>
    </message>
</context>
<context>
    <name>PartyForm</name>
    <message>
        <source>Write down</source>
        <translation>درج کریں</translation>
    </message>
    <message>
        <source>To be completed</source>
        <translation>نامکمل</translation>
    </message>
    <message>
        <source>New supplier or customer</source>
        <translation>نیا سپلائر یا گاہک</translation>
    </message>
    <message>
        <source>{name} is written down.</source>
        <translation>{name} درج ہو گیا۔</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>کون</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>Name in Urdu</source>
        <translation>اردو میں نام</translation>
    </message>
    <message>
        <source>We buy from him</source>
        <translation>ہم خریدتے ہیں</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>سپلائر</translation>
    </message>
    <message>
        <source>He buys from us</source>
        <translation>وہ خریدتا ہے</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>گاہک</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>نمبر</translation>
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
        <source>CNIC</source>
        <translation>شناختی کارڈ</translation>
    </message>
    <message>
        <source>IBAN</source>
        <translation>آئی بین</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>کہاں</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>پتا</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>صوبہ</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>فون</translation>
    </message>
</context>
<context>
    <name>PracticeBand</name>
    <message>
        <source>Practice workshop: nothing here reaches FBR, nothing here is real.</source>
        <translation>مشقی کارخانہ: یہاں سے کچھ ایف بی آر کو نہیں جاتا، یہاں کچھ اصلی نہیں۔</translation>
    </message>
    <message>
        <source>Leave practice</source>
        <translation>مشق چھوڑیں</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>This must be filled in.</source>
        <translation>اسے لکھنا ضروری ہے۔</translation>
    </message>
    <message>
        <source>“{text}” is not written as it should be.</source>
        <translation>”{text}“ درست نہیں لکھا گیا۔</translation>
    </message>
    <message>
        <source>“{text}” is not a number.</source>
        <translation>”{text}“ کوئی عدد نہیں۔</translation>
    </message>
    <message>
        <source>“{text}” is not a date such as 21/10/2026.</source>
        <translation>”{text}“ کوئی تاریخ نہیں، جیسے 21/10/2026۔</translation>
    </message>
    <message>
        <source>{text} is less than nothing; a correction is a paper of its own.</source>
        <translation>{text} صفر سے کم ہے؛ تصحیح کے لیے الگ کاغذ بنتا ہے۔</translation>
    </message>
    <message>
        <source>This must be more than zero.</source>
        <translation>یہ صفر سے زیادہ ہونا چاہیے۔</translation>
    </message>
    <message>
        <source>{text} has more decimals than can be kept.</source>
        <translation>{text} میں اعشاریہ کے ہندسے زیادہ ہیں۔</translation>
    </message>
    <message>
        <source>{text} is larger than any bill can be.</source>
        <translation>{text} کسی بھی بل سے بڑی رقم ہے۔</translation>
    </message>
    <message>
        <source>This is longer than {most} letters.</source>
        <translation>یہ {most} حروف سے لمبا ہے۔</translation>
    </message>
    <message>
        <source>“{text}” is not in the books.</source>
        <translation>”{text}“ کھاتوں میں نہیں۔</translation>
    </message>
    <message>
        <source>{date} is too long ago to be right.</source>
        <translation>{date} بہت پرانی تاریخ ہے، درست نہیں لگتی۔</translation>
    </message>
    <message>
        <source>{date} has not come yet.</source>
        <translation>{date} ابھی نہیں آئی۔</translation>
    </message>
    <message>
        <source>“{text}” is in the books already.</source>
        <translation>”{text}“ پہلے سے کھاتوں میں ہے۔</translation>
    </message>
    <message>
        <source>{text} is posted and final; a correction is a new paper.</source>
        <translation>{text} درج اور حتمی ہے؛ تصحیح نئے کاغذ سے ہوگی۔</translation>
    </message>
    <message>
        <source>The program knows no figure of law for {key} on {date}.</source>
        <translation>پروگرام کو {date} کے لیے {key} کا قانونی عدد معلوم نہیں۔</translation>
    </message>
    <message>
        <source>{file} is not JSON.</source>
        <translation>{file} جے سن فائل نہیں۔</translation>
    </message>
    <message>
        <source>There is no field “{text}”; `karkhana schema` shows those there are.</source>
        <translation>”{text}“ نام کا کوئی خانہ نہیں؛ `karkhana schema` موجود خانے دکھاتا ہے۔</translation>
    </message>
    <message>
        <source>“{text}” is not a CNIC: it has 13 digits, such as 35202-1234567-1.</source>
        <translation>”{text}“ شناختی کارڈ نمبر نہیں: اس میں 13 ہندسے ہوتے ہیں، جیسے 35202-1234567-1۔</translation>
    </message>
    <message>
        <source>“{text}” is not an NTN such as 1234567-8 or A123456-7.</source>
        <translation>”{text}“ این ٹی این نہیں، جیسے 1234567-8 یا A123456-7۔</translation>
    </message>
    <message>
        <source>“{text}” is not an STRN: it has 13 digits.</source>
        <translation>”{text}“ ایس ٹی آر این نہیں: اس میں 13 ہندسے ہوتے ہیں۔</translation>
    </message>
    <message>
        <source>“{text}” is not a mobile number such as 0300-1234567.</source>
        <translation>”{text}“ موبائل نمبر نہیں، جیسے 0300-1234567۔</translation>
    </message>
    <message>
        <location filename="../../app/rules/wording.py"/>
        <source>“{text}” does not look like a worker&apos;s number of {fund}. It is kept as typed.</source>
        <translation>”{text}“ {fund} کے کارکن نمبر جیسا نہیں لگتا۔ جیسا لکھا گیا ویسا ہی رکھا گیا ہے۔</translation>
    </message>
    <message>
        <source>The check digits of IBAN {text} are wrong. It is kept as typed; ask before paying into it.</source>
        <translation>آئی بین {text} کے جانچ کے ہندسے غلط ہیں۔ جیسا لکھا ویسا رکھا گیا ہے؛ رقم بھیجنے سے پہلے پوچھ لیں۔</translation>
    </message>
    <message>
        <source>CNIC {text} belongs to {name} already.</source>
        <translation>شناختی کارڈ {text} پہلے سے {name} کا ہے۔</translation>
    </message>
    <message>
        <source>There is no line on it.</source>
        <translation>اس پر کوئی سطر نہیں۔</translation>
    </message>
    <message>
        <location filename="../../app/rules/wording.py"/>
        <source>No unit is given; it was taken as “{unit}”.</source>
        <translation>اکائی نہیں لکھی؛ اسے ”{unit}“ سمجھا گیا۔</translation>
    </message>
    <message>
        <source>FBR knows no unit “{text}”.</source>
        <translation>ایف بی آر کی فہرست میں اکائی ”{text}“ نہیں۔</translation>
    </message>
    <message>
        <source>No HS code. FBR will want it when this is sold or claimed.</source>
        <translation>ایچ ایس کوڈ نہیں۔ بیچتے یا کلیم کرتے وقت ایف بی آر مانگے گا۔</translation>
    </message>
    <message>
        <source>“{text}” is not an HS code such as 8708.9990.</source>
        <translation>”{text}“ ایچ ایس کوڈ نہیں، جیسے 8708.9990۔</translation>
    </message>
    <message>
        <source>FBR knows no sale type “{text}”.</source>
        <translation>ایف بی آر کی فہرست میں فروخت کی قسم ”{text}“ نہیں۔</translation>
    </message>
    <message>
        <source>FBR knows no province “{text}”.</source>
        <translation>ایف بی آر کی فہرست میں صوبہ ”{text}“ نہیں۔</translation>
    </message>
    <message>
        <source>Bill {bill} of {supplier} is in the books already, as {number}.</source>
        <translation>{supplier} کا بل {bill} پہلے سے کھاتوں میں ہے، نمبر {number}۔</translation>
    </message>
    <message>
        <source>The paper says {stated}; quantity × rate makes {computed}.</source>
        <translation>کاغذ پر {stated} ہے؛ تعداد × نرخ سے {computed} بنتا ہے۔</translation>
    </message>
    <message>
        <source>The paper says sales tax {stated}; the law makes it {computed}.</source>
        <translation>کاغذ پر سیلز ٹیکس {stated} ہے؛ قانون کے مطابق {computed} بنتا ہے۔</translation>
    </message>
    <message>
        <source>{supplier} charges sales tax but has no STRN here. It cannot be claimed until he is found to be registered.</source>
        <translation>{supplier} سیلز ٹیکس لے رہا ہے مگر اس کا ایس ٹی آر این یہاں نہیں۔ رجسٹریشن معلوم ہونے تک کلیم نہیں ہو سکتا۔</translation>
    </message>
    <message>
        <source>{supplier} has no NTN: {cost} rupees of this cost will not be allowed (Income Tax Ordinance 2001, s.21(q)).</source>
        <translation>{supplier} کا این ٹی این نہیں: اس خرچ میں سے {cost} روپے نہیں مانے جائیں گے (انکم ٹیکس آرڈیننس 2001، دفعہ 21(q))۔</translation>
    </message>
    <message>
        <source>{name} was not known. He was made from this row and must be completed.</source>
        <translation>{name} پہلے سے درج نہ تھا۔ اسی سطر سے بنا لیا گیا ہے؛ کوائف مکمل کریں۔</translation>
    </message>
    <message>
        <source>A buyer who is not registered must give his CNIC or NTN (Sales Tax Act 1990, s.23).</source>
        <translation>غیر رجسٹرڈ خریدار کا شناختی کارڈ یا این ٹی این ضروری ہے (سیلز ٹیکس ایکٹ 1990، دفعہ 23)۔</translation>
    </message>
    <message>
        <source>Buyer and seller are the same. FBR refuses this (0058).</source>
        <translation>خریدار اور فروخت کنندہ ایک ہی ہیں۔ ایف بی آر اسے رد کرتا ہے (0058)۔</translation>
    </message>
    <message>
        <source>Third-schedule goods are taxed on the printed retail price; give it.</source>
        <translation>تیسرے شیڈول کے مال پر ٹیکس چھپی ہوئی ریٹیل قیمت پر ہے؛ وہ لکھیں۔</translation>
    </message>
    <message>
        <source>The workshop has no STRN, so this is a bill without sales tax.</source>
        <translation>کارخانے کا ایس ٹی آر این نہیں، اس لیے یہ بل سیلز ٹیکس کے بغیر ہے۔</translation>
    </message>
    <message>
        <source>He would be {age} on the day he joins. Nobody under {least} may work in a workshop.</source>
        <translation>ملازمت کے دن اس کی عمر {age} ہوگی۔ {least} سال سے کم عمر کارخانے میں کام نہیں کر سکتا۔</translation>
    </message>
    <message>
        <source>He is {age}: no press, grinding, welding, foundry, night work or overtime before 18.</source>
        <translation>اس کی عمر {age} ہے: 18 سے پہلے پریس، گرائنڈنگ، ویلڈنگ، فاؤنڈری، رات کا کام یا اوور ٹائم منع ہے۔</translation>
    </message>
    <message>
        <source>No worker has number {number}.</source>
        <translation>نمبر {number} کا کوئی کاریگر نہیں۔</translation>
    </message>
    <message>
        <source>{name} did not work here on {date}.</source>
        <translation>{name} {date} کو یہاں ملازم نہ تھا۔</translation>
    </message>
    <message>
        <source>“{text}” is not an attendance mark (P, A, R, H, ½, CL, SL, AL, ½CL, ML, PL, IL, QL, P+2).</source>
        <translation>”{text}“ حاضری کا نشان نہیں (P, A, R, H, ½, CL, SL, AL, ½CL, ML, PL, IL, QL, P+2)۔</translation>
    </message>
    <message>
        <source>{hours} hours of overtime do not fit into a day.</source>
        <translation>{hours} گھنٹے اوور ٹائم ایک دن میں نہیں سما سکتا۔</translation>
    </message>
    <message>
        <source>{name} has no EOBI number: what is paid for him does not reach his name.</source>
        <translation>{name} کا ای او بی آئی نمبر نہیں: اس کے لیے دی گئی رقم اس کے نام نہیں لگتی۔</translation>
    </message>
    <message>
        <source>{name} has no social security number: he cannot be treated on his card.</source>
        <translation>{name} کا سوشل سکیورٹی نمبر نہیں: کارڈ پر علاج نہیں ہو سکتا۔</translation>
    </message>
    <message>
        <source>{name} is {missing} rupees below the minimum wage for his days.</source>
        <translation>{name} کی اجرت اس کے دنوں کی کم از کم اجرت سے {missing} روپے کم ہے۔</translation>
    </message>
    <message>
        <source>Deductions of {name} would pass the limit of {limit} rupees.</source>
        <translation>{name} کی کٹوتیاں {limit} روپے کی حد سے بڑھ جاتیں۔</translation>
    </message>
    <message>
        <source>{name} is past the EOBI pension age; ask EOBI whether to contribute.</source>
        <translation>{name} ای او بی آئی کی پنشن کی عمر سے آگے ہے؛ ای او بی آئی سے پوچھیں کہ رقم دینی ہے یا نہیں۔</translation>
    </message>
    <message>
        <source>A new pay begins on the first day of a month, not on {date}.</source>
        <translation>نئی تنخواہ مہینے کی پہلی تاریخ سے شروع ہوتی ہے، {date} سے نہیں۔</translation>
    </message>
    <message>
        <source>{name} has no pay agreed for this month.</source>
        <translation>{name} کی اس مہینے کی تنخواہ طے نہیں۔</translation>
    </message>
    <message>
        <source>{name} has no attendance in this month, and so no wage.</source>
        <translation>اس مہینے {name} کی کوئی حاضری نہیں، اس لیے اجرت بھی نہیں۔</translation>
    </message>
    <message>
        <source>{name} has {days} days without a mark; they are taken as rest days.</source>
        <translation>{name} کے {days} دنوں پر کوئی نشان نہیں؛ انہیں چھٹی مانا گیا ہے۔</translation>
    </message>
    <message>
        <source>{name} worked {hours} hours of overtime on one day; the law allows {most}.</source>
        <translation>{name} نے ایک دن میں {hours} گھنٹے اوور ٹائم کیا؛ قانون {most} کی اجازت دیتا ہے۔</translation>
    </message>
    <message>
        <source>{name} worked {hours} hours of overtime in one week; the law allows {most}.</source>
        <translation>{name} نے ایک ہفتے میں {hours} گھنٹے اوور ٹائم کیا؛ قانون {most} کی اجازت دیتا ہے۔</translation>
    </message>
    <message>
        <source>{name}, {what}: of {asked} rupees {taken} are taken; the law allows {limit} a month. The rest is not taken.</source>
        <translation>{name}، {what}: {asked} روپے میں سے {taken} کاٹے گئے؛ قانون مہینے میں {limit} کی اجازت دیتا ہے۔ باقی ابھی نہیں کٹے گا۔</translation>
    </message>
    <message>
        <source>{name} is owed {amount} rupees for {month}: his pay or the law was changed since.</source>
        <translation>{name} کے {month} کے {amount} روپے بقایا ہیں: بعد میں اس کی اجرت یا قانون بدلا گیا۔</translation>
    </message>
    <message>
        <source>Nobody was employed in {month}.</source>
        <translation>{month} میں کوئی ملازم نہ تھا۔</translation>
    </message>
    <message>
        <source>{month} is not over yet.</source>
        <translation>{month} ابھی ختم نہیں ہوا۔</translation>
    </message>
    <message>
        <source>The wages of {month} are approved already. Reverse them first if they are wrong.</source>
        <translation>{month} کی تنخواہیں پہلے ہی منظور ہیں۔ غلط ہوں تو پہلے واپس لیں۔</translation>
    </message>
    <message>
        <source>The wages of {month} are not approved yet.</source>
        <translation>{month} کی تنخواہیں ابھی منظور نہیں۔</translation>
    </message>
    <message>
        <source>Doubtful figure of law, {key}: {value}. {note}</source>
        <translation>قانون کا مشکوک عدد، {key}: {value}۔ {note}</translation>
    </message>
    <message>
        <source>There is nothing to pay for {period}.</source>
        <translation>{period} کے لیے کچھ واجب الادا نہیں۔</translation>
    </message>
    <message>
        <source>Challan {number} is “{state}”; this step does not follow.</source>
        <translation>چالان {number} کی حالت ”{state}“ ہے؛ یہ قدم اس کے بعد نہیں آتا۔</translation>
    </message>
    <message>
        <source>“{text}” is not a PSID: it has 17 digits.</source>
        <translation>”{text}“ پی ایس آئی ڈی نہیں: اس میں 17 ہندسے ہوتے ہیں۔</translation>
    </message>
    <message>
        <source>{file} is not a spreadsheet that can be read (xlsx, xls, ods or csv).</source>
        <translation>{file} ایسی شیٹ نہیں جو پڑھی جا سکے (xlsx, xls, ods یا csv)۔</translation>
    </message>
    <message>
        <source>{file} is too large: at most {most}.</source>
        <translation>{file} بہت بڑی ہے: زیادہ سے زیادہ {most}۔</translation>
    </message>
    <message>
        <source>{file} is locked by a password. Save a copy without one and import that.</source>
        <translation>{file} پر پاس ورڈ لگا ہے۔ بغیر پاس ورڈ نقل محفوظ کر کے وہ لائیں۔</translation>
    </message>
    <message>
        <source>Sheet “{sheet}” is empty.</source>
        <translation>شیٹ ”{sheet}“ خالی ہے۔</translation>
    </message>
    <message>
        <source>There is no sheet “{sheet}”. There are: {there}.</source>
        <translation>شیٹ ”{sheet}“ موجود نہیں۔ یہ موجود ہیں: {there}۔</translation>
    </message>
    <message>
        <source>No row of sheet “{sheet}” looks like the headings ({wanted}).</source>
        <translation>شیٹ ”{sheet}“ کی کوئی سطر عنوانات جیسی نہیں ({wanted})۔</translation>
    </message>
    <message>
        <source>Sheet “{sheet}” has no column for {field}.</source>
        <translation>شیٹ ”{sheet}“ میں {field} کا کالم نہیں۔</translation>
    </message>
    <message>
        <source>“{field}” is not a column of this kind of file. There are: {there}.</source>
        <translation>”{field}“ اس قسم کی فائل کا کالم نہیں۔ یہ موجود ہیں: {there}۔</translation>
    </message>
    <message>
        <source>“{text}” stands in row {row} of the same file already.</source>
        <translation>”{text}“ اسی فائل کی سطر {row} میں پہلے سے ہے۔</translation>
    </message>
    <message>
        <source>The row says {stated}; its value and tax make {computed}.</source>
        <translation>سطر میں {stated} ہے؛ مالیت اور ٹیکس سے {computed} بنتا ہے۔</translation>
    </message>
    <message>
        <source>The sheet says “{text}”, but number {number} is {name}.</source>
        <translation>شیٹ میں ”{text}“ ہے، مگر نمبر {number} {name} کا ہے۔</translation>
    </message>
    <message>
        <source>{file} cannot be written: the name must end in .xlsx or .csv.</source>
        <translation>{file} نہیں لکھی جا سکتی: نام کے آخر میں .xlsx یا .csv ہونا چاہیے۔</translation>
    </message>
    <message>
        <source>There is nothing to export for {period}.</source>
        <translation>{period} کے لیے برآمد کرنے کو کچھ نہیں۔</translation>
    </message>
    <message>
        <source>Neither sheet “{sheet}” nor the name of {file} says which month it is.</source>
        <translation>نہ شیٹ ”{sheet}“ اور نہ {file} کا نام بتاتا ہے کہ کون سا مہینہ ہے۔</translation>
    </message>
    <message>
        <source>The sheet&apos;s own total is {stated}, its rows make {computed}.</source>
        <translation>شیٹ کا اپنا میزان {stated} ہے، سطروں سے {computed} بنتا ہے۔</translation>
    </message>
    <message>
        <source>It is not said whose bill this line belongs to.</source>
        <translation>یہ نہیں لکھا کہ یہ سطر کس کے بل کی ہے۔</translation>
    </message>
    <message>
        <source>{file} was imported already on {date}.</source>
        <translation>{file} پہلے ہی {date} کو لائی جا چکی ہے۔</translation>
    </message>
    <message>
        <source>{number} is “{state}”; only a paper whose fate is unknown is settled by hand.</source>
        <translation>{number} کی حالت ”{state}“ ہے؛ ہاتھ سے صرف وہی کاغذ طے ہوتا ہے جس کا انجام معلوم نہ ہو۔</translation>
    </message>
    <message>
        <source>Say what you looked at and what you saw.</source>
        <translation>بتائیں آپ نے کہاں دیکھا اور کیا دیکھا۔</translation>
    </message>
    <message>
        <source>“{text}” is not an FBR invoice number of ours (it begins with {seller}DI).</source>
        <translation>”{text}“ ہمارا ایف بی آر انوائس نمبر نہیں (وہ {seller}DI سے شروع ہوتا ہے)۔</translation>
    </message>
    <message>
        <source>FBR number {text} belongs to {number} already.</source>
        <translation>ایف بی آر نمبر {text} پہلے سے {number} کا ہے۔</translation>
    </message>
    <message>
        <source>FBR may still be working on it. Look again after {time}.</source>
        <translation>ممکن ہے ایف بی آر ابھی اس پر کام کر رہا ہو۔ {time} کے بعد پھر دیکھیں۔</translation>
    </message>
    <message>
        <source>The portal is not set up yet: give its address and token first.</source>
        <translation>پورٹل ابھی مقرر نہیں: پہلے اس کا پتا اور ٹوکن دیں۔</translation>
    </message>
    <message>
        <source>{url} is not https. Only a practice portal on this computer may do without.</source>
        <translation>{url} https نہیں۔ صرف اسی کمپیوٹر کا مشقی پورٹل اس کے بغیر چل سکتا ہے۔</translation>
    </message>
</context>
<context>
    <name>PurchaseBill</name>
    <message>
        <source>Supplier invoice voucher</source>
        <translation>سپلائر بل واؤچر</translation>
    </message>
    <message>
        <source>posted {when} by {who}</source>
        <translation>{when} کو {who} نے درج کیا</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>چھاپیں</translation>
    </message>
    <message>
        <source>Next bill</source>
        <translation>اگلا بل</translation>
    </message>
    <message>
        <source>Rate on that day: sales tax {rate}</source>
        <translation>اس دن کی شرح: سیلز ٹیکس {rate}</translation>
    </message>
    <message>
        <source>Our voucher</source>
        <translation>ہمارا واؤچر</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>کھولیں</translation>
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
        <source>CNIC</source>
        <translation>شناختی کارڈ</translation>
    </message>
    <message>
        <source>As he was on the day of the bill</source>
        <translation>بل کے دن کے مطابق</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>ادائیگی</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>مالیت</translation>
    </message>
    <message>
        <source>Sales tax</source>
        <translation>سیلز ٹیکس</translation>
    </message>
    <message>
        <source>Bill total, rupees</source>
        <translation>بل کی کل رقم، روپے</translation>
    </message>
</context>
<context>
    <name>PurchaseForm</name>
    <message>
        <source>Value</source>
        <translation>مالیت</translation>
    </message>
    <message>
        <source>Sales tax</source>
        <translation>سیلز ٹیکس</translation>
    </message>
    <message>
        <source>Bill total, rupees</source>
        <translation>بل کی کل رقم، روپے</translation>
    </message>
    <message>
        <source>Post bill</source>
        <translation>بل درج کریں</translation>
    </message>
    <message>
        <source>Purchase bill</source>
        <translation>خریداری کا بل</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>مسودہ</translation>
    </message>
    <message>
        <source>Rate in force: sales tax {rate}</source>
        <translation>رائج شرح: سیلز ٹیکس {rate}</translation>
    </message>
    <message>
        <source>Bills this tax year</source>
        <translation>اس سال کے بل</translation>
    </message>
    <message>
        <source>Bought, rupees</source>
        <translation>خریداری، روپے</translation>
    </message>
    <message>
        <source>Bill {number} is in the books.</source>
        <translation>بل {number} کھاتوں میں درج ہو گیا۔</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>دیکھیں</translation>
    </message>
    <message>
        <source>This bill is not posted yet</source>
        <translation>یہ بل ابھی درج نہیں ہوا</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>سپلائر</translation>
    </message>
    <message>
        <source>NTN</source>
        <translation>این ٹی این</translation>
    </message>
    <message>
        <source>CNIC</source>
        <translation>شناختی کارڈ</translation>
    </message>
    <message>
        <source>STRN</source>
        <translation>ایس ٹی آر این</translation>
    </message>
    <message>
        <source>Bill number</source>
        <translation>بل نمبر</translation>
    </message>
    <message>
        <source>Bill date</source>
        <translation>بل کی تاریخ</translation>
    </message>
    <message>
        <source>Goods received</source>
        <translation>مال کی وصولی</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>سطریں</translation>
    </message>
</context>
<context>
    <name>PurchaseHead</name>
    <message>
        <source>Name, NTN or CNIC</source>
        <translation>نام، این ٹی این یا شناختی کارڈ</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>سپلائر</translation>
    </message>
    <message>
        <source>Bill number</source>
        <translation>بل نمبر</translation>
    </message>
    <message>
        <source>Bill date</source>
        <translation>بل کی تاریخ</translation>
    </message>
    <message>
        <source>Goods received</source>
        <translation>مال کی وصولی</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>نوٹ</translation>
    </message>
    <message>
        <source>NTN of the new supplier</source>
        <translation>نئے سپلائر کا این ٹی این</translation>
    </message>
    <message>
        <source>STRN</source>
        <translation>ایس ٹی آر این</translation>
    </message>
    <message>
        <source>CNIC</source>
        <translation>شناختی کارڈ</translation>
    </message>
    <message>
        <source>NTN {number}, registered for sales tax</source>
        <translation>این ٹی این {number}، سیلز ٹیکس میں رجسٹرڈ</translation>
    </message>
    <message>
        <source>NTN {number}, no STRN</source>
        <translation>این ٹی این {number}، ایس ٹی آر این نہیں</translation>
    </message>
    <message>
        <source>Neither NTN nor CNIC is known</source>
        <translation>نہ این ٹی این معلوم ہے نہ شناختی کارڈ</translation>
    </message>
</context>
<context>
    <name>PurchaseLines</name>
    <message>
        <source>Use {amount}</source>
        <translation>{amount} لیں</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>رہنے دیں</translation>
    </message>
    <message>
        <source>put right</source>
        <translation>درستی</translation>
    </message>
</context>
<context>
    <name>PurchasesPage</name>
    <message>
        <source>Your suppliers&apos; bills will stand here</source>
        <translation>آپ کے سپلائر کے بل یہاں ہوں گے</translation>
    </message>
    <message>
        <source>Eighty a day is fine. Everything works without internet.</source>
        <translation>دن میں اسی بل بھی ٹھیک ہیں۔ سب کچھ انٹرنیٹ کے بغیر چلتا ہے۔</translation>
    </message>
    <message>
        <source>Type the first bill</source>
        <translation>پہلا بل لکھیں</translation>
    </message>
    <message>
        <source>One line is enough to begin.</source>
        <translation>شروع کے لیے ایک سطر کافی ہے۔</translation>
    </message>
    <message>
        <source>New bill</source>
        <translation>نیا بل</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>خریداری کے بل</translation>
    </message>
    <message>
        <source>no bills yet</source>
        <translation>ابھی کوئی بل نہیں</translation>
    </message>
    <message>
        <source>{month}: {n} bills, {amount}</source>
        <translation>{month}: {n} بل، {amount}</translation>
    </message>
    <message>
        <source>All</source>
        <translation>تمام</translation>
    </message>
    <message>
        <source>From others</source>
        <translation>دوسروں سے</translation>
    </message>
    <message>
        <source>Not yet paid</source>
        <translation>ابھی ادا نہیں</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>نمبر</translation>
    </message>
    <message>
        <source>Bill date</source>
        <translation>بل کی تاریخ</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>سپلائر</translation>
    </message>
    <message>
        <source>Bill number</source>
        <translation>بل نمبر</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>مالیت</translation>
    </message>
    <message>
        <source>Sales tax</source>
        <translation>سیلز ٹیکس</translation>
    </message>
    <message>
        <source>Total, rupees</source>
        <translation>کل، روپے</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>ادائیگی</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>رجسٹرڈ</translation>
    </message>
    <message>
        <source>No STRN</source>
        <translation>ایس ٹی آر این نہیں</translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <source>This is not written down yet</source>
        <translation>یہ ابھی درج نہیں ہوا</translation>
    </message>
</context>
<context>
    <name>Records</name>
    <message>
        <source>Find in this list</source>
        <translation>اس فہرست میں تلاش</translation>
    </message>
</context>
<context>
    <name>SaleForm</name>
    <message>
        <source>You were typing an invoice for {number}: it is here again.</source>
        <translation>آپ {number} کی انوائس لکھ رہے تھے: وہ یہاں موجود ہے۔</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>مالیت</translation>
    </message>
    <message>
        <source>Sales tax</source>
        <translation>سیلز ٹیکس</translation>
    </message>
    <message>
        <source>Further tax</source>
        <translation>مزید ٹیکس</translation>
    </message>
    <message>
        <source>Invoice total, rupees</source>
        <translation>انوائس کی کل رقم، روپے</translation>
    </message>
    <message>
        <source>Issue invoice</source>
        <translation>انوائس جاری کریں</translation>
    </message>
    <message>
        <source>Sales invoice</source>
        <translation>سیلز انوائس</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>مسودہ</translation>
    </message>
    <message>
        <source>Rate in force: sales tax {rate}</source>
        <translation>رائج شرح: سیلز ٹیکس {rate}</translation>
    </message>
    <message>
        <source>Invoices this tax year</source>
        <translation>اس سال کی انوائس</translation>
    </message>
    <message>
        <source>Sold, rupees</source>
        <translation>فروخت، روپے</translation>
    </message>
    <message>
        <source>Invoice {number} is issued.</source>
        <translation>انوائس {number} جاری ہو گئی۔</translation>
    </message>
    <message>
        <source>Print it</source>
        <translation>چھاپیں</translation>
    </message>
    <message>
        <source>This invoice is not issued yet</source>
        <translation>یہ انوائس ابھی جاری نہیں ہوئی</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>گاہک</translation>
    </message>
    <message>
        <source>NTN</source>
        <translation>این ٹی این</translation>
    </message>
    <message>
        <source>CNIC</source>
        <translation>شناختی کارڈ</translation>
    </message>
    <message>
        <source>STRN</source>
        <translation>ایس ٹی آر این</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>صوبہ</translation>
    </message>
    <message>
        <source>Invoice date</source>
        <translation>انوائس کی تاریخ</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>سطریں</translation>
    </message>
</context>
<context>
    <name>SaleHead</name>
    <message>
        <source>Name, NTN or CNIC</source>
        <translation>نام، این ٹی این یا شناختی کارڈ</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>گاہک</translation>
    </message>
    <message>
        <source>Invoice date</source>
        <translation>انوائس کی تاریخ</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>آرڈر</translation>
    </message>
    <message>
        <source>Delivery challan</source>
        <translation>ڈلیوری چالان</translation>
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
        <source>CNIC</source>
        <translation>شناختی کارڈ</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>صوبہ</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>پتا</translation>
    </message>
    <message>
        <source>New customer: he will be written down with this invoice.</source>
        <translation>نیا گاہک: اس انوائس کے ساتھ درج ہو جائے گا۔</translation>
    </message>
    <message>
        <source>NTN {number}, registered for sales tax</source>
        <translation>این ٹی این {number}، سیلز ٹیکس میں رجسٹرڈ</translation>
    </message>
    <message>
        <source>{number}, no STRN</source>
        <translation>{number}، ایس ٹی آر این نہیں</translation>
    </message>
    <message>
        <source>Neither NTN nor CNIC is known</source>
        <translation>نہ این ٹی این معلوم ہے نہ شناختی کارڈ</translation>
    </message>
</context>
<context>
    <name>SaleInvoice</name>
    <message>
        <source>Sales tax invoice</source>
        <translation>سیلز ٹیکس انوائس</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>چھاپیں</translation>
    </message>
    <message>
        <source>Next invoice</source>
        <translation>اگلی انوائس</translation>
    </message>
    <message>
        <source>issued {when} by {who}</source>
        <translation>{when} کو {who} نے جاری کی</translation>
    </message>
    <message>
        <source>FBR&apos;s date</source>
        <translation>ایف بی آر کی تاریخ</translation>
    </message>
    <message>
        <source>The invoice</source>
        <translation>انوائس</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>کھولیں</translation>
    </message>
    <message>
        <source>Before FBR</source>
        <translation>ایف بی آر کے ہاں</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>آؤٹ باکس</translation>
    </message>
    <message>
        <source>Further tax</source>
        <translation>مزید ٹیکس</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>مالیت</translation>
    </message>
    <message>
        <source>Sales tax</source>
        <translation>سیلز ٹیکس</translation>
    </message>
    <message>
        <source>Invoice total, rupees</source>
        <translation>انوائس کی کل رقم، روپے</translation>
    </message>
</context>
<context>
    <name>SaleLines</name>
    <message>
        <source>Part</source>
        <translation>پرزہ</translation>
    </message>
    <message>
        <source>Part, or what was done</source>
        <translation>پرزہ، یا جو کام ہوا</translation>
    </message>
    <message>
        <source>HS code</source>
        <translation>ایچ ایس کوڈ</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>تعداد</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>اکائی</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>نرخ</translation>
    </message>
    <message>
        <source>Sale type</source>
        <translation>فروخت کی قسم</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>مالیت</translation>
    </message>
    <message>
        <source>Sales tax</source>
        <translation>سیلز ٹیکس</translation>
    </message>
</context>
<context>
    <name>SalesPage</name>
    <message>
        <source>Your invoices will stand here</source>
        <translation>آپ کی انوائس یہاں ہوں گی</translation>
    </message>
    <message>
        <source>Issued at once, with or without internet; FBR hears of them when the line is there.</source>
        <translation>انٹرنیٹ ہو یا نہ ہو فوراً جاری؛ لائن آتے ہی ایف بی آر کو اطلاع۔</translation>
    </message>
    <message>
        <source>Issue the first invoice</source>
        <translation>پہلی انوائس جاری کریں</translation>
    </message>
    <message>
        <source>Customer, part, quantity.</source>
        <translation>گاہک، پرزہ، تعداد۔</translation>
    </message>
    <message>
        <source>All</source>
        <translation>تمام</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>آپ کی توجہ چاہیے</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>انتظار میں</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>منظور</translation>
    </message>
    <message>
        <source>New invoice</source>
        <translation>نئی انوائس</translation>
    </message>
    <message>
        <source>Sales invoices</source>
        <translation>سیلز انوائس</translation>
    </message>
    <message>
        <source>{month}: {n} invoices, {amount}</source>
        <translation>{month}: {n} انوائس، {amount}</translation>
    </message>
    <message>
        <source>no invoices yet</source>
        <translation>ابھی کوئی انوائس نہیں</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>نمبر</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>تاریخ</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>گاہک</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>مالیت</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>ٹیکس</translation>
    </message>
    <message>
        <source>Total, rupees</source>
        <translation>کل، روپے</translation>
    </message>
    <message>
        <source>State</source>
        <translation>حالت</translation>
    </message>
    <message>
        <source>FBR number, or next step</source>
        <translation>ایف بی آر نمبر یا اگلا قدم</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Write down</source>
        <translation>درج کریں</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>ترتیبات</translation>
    </message>
    <message>
        <source>The workshop&apos;s particulars are written down.</source>
        <translation>کارخانے کے کوائف درج ہو گئے۔</translation>
    </message>
    <message>
        <source>This window</source>
        <translation>یہ ونڈو</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>گہرا رنگ</translation>
    </message>
    <message>
        <source>Urdu in Naskh everywhere</source>
        <translation>ہر جگہ اردو نسخ میں</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>زبان</translation>
    </message>
    <message>
        <source>Size of the letters</source>
        <translation>حروف کا سائز</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>پورٹل</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>قسم</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>پتا</translation>
    </message>
    <message>
        <source>The workshop</source>
        <translation>کارخانہ</translation>
    </message>
    <message>
        <source>Its numbers</source>
        <translation>اس کے نمبر</translation>
    </message>
    <message>
        <source>The law it pays under</source>
        <translation>تنخواہ کا قانون</translation>
    </message>
    <message>
        <source>Name in Urdu</source>
        <translation>اردو میں نام</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>مالک</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>فون</translation>
    </message>
    <message>
        <source>City</source>
        <translation>شہر</translation>
    </message>
    <message>
        <source>City in Urdu</source>
        <translation>اردو میں شہر</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>صوبہ</translation>
    </message>
    <message>
        <source>Owner&apos;s CNIC</source>
        <translation>مالک کا شناختی کارڈ</translation>
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
        <source>EOBI number</source>
        <translation>ای او بی آئی نمبر</translation>
    </message>
    <message>
        <source>Social security number</source>
        <translation>سوشل سکیورٹی نمبر</translation>
    </message>
    <message>
        <source>Labour law</source>
        <translation>لیبر قانون</translation>
    </message>
    <message>
        <source>From</source>
        <translation>کب سے</translation>
    </message>
</context>
<context>
    <name>StandingCard</name>
    <message>
        <source>Standing</source>
        <translation>کاروبار کی حیثیت</translation>
    </message>
    <message>
        <source>From registered suppliers</source>
        <translation>رجسٹرڈ سپلائر سے</translation>
    </message>
    <message>
        <source>Formal workshop, step {n} of {m}</source>
        <translation>رسمی کارخانہ، {m} میں سے {n} قدم</translation>
    </message>
    <message>
        <source>Next: {step}</source>
        <translation>اگلا قدم: {step}</translation>
    </message>
    <message>
        <source>Every step is climbed.</source>
        <translation>تمام قدم پورے ہو گئے۔</translation>
    </message>
</context>
<context>
    <name>SuppliersCard</name>
    <message>
        <source>Suppliers this tax year</source>
        <translation>اس سال کے سپلائر</translation>
    </message>
    <message>
        <source>Rupees</source>
        <translation>روپے</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>رجسٹرڈ</translation>
    </message>
    <message>
        <source>No STRN</source>
        <translation>ایس ٹی آر این نہیں</translation>
    </message>
    <message>
        <source>No NTN</source>
        <translation>این ٹی این نہیں</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Not now</source>
        <translation>ابھی نہیں</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>The disk is full. What was kept before is safe; free some room and try again.</source>
        <translation>ڈسک بھر گئی ہے۔ پہلے کا سب محفوظ ہے؛ کچھ جگہ خالی کر کے پھر کوشش کریں۔</translation>
    </message>
    <message>
        <source>This computer does not let us write there: {place}. Nothing was changed.</source>
        <translation>یہ کمپیوٹر وہاں لکھنے نہیں دیتا: {place}۔ کچھ نہیں بدلا۔</translation>
    </message>
    <message>
        <source>The file is no longer there: {place}. Nothing was changed.</source>
        <translation>فائل اب وہاں نہیں: {place}۔ کچھ نہیں بدلا۔</translation>
    </message>
    <message>
        <source>Another program holds the books just now. Nothing was changed; try again.</source>
        <translation>کھاتے ابھی کسی اور پروگرام کے پاس ہیں۔ کچھ نہیں بدلا؛ پھر کوشش کریں۔</translation>
    </message>
    <message>
        <source>The books&apos; file is damaged. Stop here, and restore the last checked backup.</source>
        <translation>کھاتوں کی فائل خراب ہے۔ یہیں رکیں اور آخری جانچا ہوا بیک اپ بحال کریں۔</translation>
    </message>
    <message>
        <source>The computer answered: {answer}. Nothing was half-saved.</source>
        <translation>کمپیوٹر کا جواب: {answer}۔ کچھ ادھورا محفوظ نہیں ہوا۔</translation>
    </message>
    <message>
        <source>These books were written by a newer Karkhana. Install that one to open them.</source>
        <translation>یہ کھاتے نئے کارخانہ پروگرام کے ہیں۔ انہیں کھولنے کے لیے وہی لگائیں۔</translation>
    </message>
    <message>
        <source>This computer has no safe place for secrets. The portal&apos;s key was not kept.</source>
        <translation>اس کمپیوٹر میں راز رکھنے کی محفوظ جگہ نہیں۔ پورٹل کی چابی نہیں رکھی گئی۔</translation>
    </message>
</context>
<context>
    <name>WagePanel</name>
    <message>
        <source>His last wage: approved before the others', and no part of their run.</source>
        <translation>آخری تنخواہ: باقی سب سے پہلے منظور ہوئی، ان کے اندراج کا حصہ نہیں۔</translation>
    </message>
    <message>
        <source>{n} things to look at</source>
        <translation>{n} باتیں دیکھنے کی ہیں</translation>
    </message>
    <message>
        <source>Nothing to look at</source>
        <translation>دیکھنے کو کچھ نہیں</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>منظور شدہ</translation>
    </message>
    <message>
        <source>Law: {profile}</source>
        <translation>قانون: {profile}</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>اور {n} مزید</translation>
    </message>
    <message>
        <source>Gross</source>
        <translation>کل اجرت</translation>
    </message>
    <message>
        <source>EOBI, workers&apos; share</source>
        <translation>ای او بی آئی، کاریگر کا حصہ</translation>
    </message>
    <message>
        <source>Income tax</source>
        <translation>انکم ٹیکس</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>خالص</translation>
    </message>
    <message>
        <source>EOBI, our share</source>
        <translation>ای او بی آئی، ہمارا حصہ</translation>
    </message>
    <message>
        <source>Social security, ours</source>
        <translation>سوشل سکیورٹی، ہمارا</translation>
    </message>
    <message>
        <source>The month costs us</source>
        <translation>مہینے کا کل خرچ</translation>
    </message>
    <message>
        <source>Net {amount}</source>
        <translation>خالص {amount}</translation>
    </message>
    <message>
        <source>Rounded to the rupee</source>
        <translation>روپے تک پورا</translation>
    </message>
    <message>
        <source>His payslip</source>
        <translation>اس کی پرچی</translation>
    </message>
    <message>
        <source>The month</source>
        <translation>پورا مہینہ</translation>
    </message>
    <message>
        <source>This rate is doubtful: ask your adviser.</source>
        <translation>یہ شرح یقینی نہیں: اپنے مشیر سے پوچھیں۔</translation>
    </message>
    <message>
        <source>{name}, ours</source>
        <translation>{name}، ہمارا</translation>
    </message>
    <message>
        <source>{name} (a check)</source>
        <translation>{name} (جانچ)</translation>
    </message>
</context>
<context>
    <name>WagesCard</name>
    <message>
        <source>Wages</source>
        <translation>تنخواہیں</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>کھولیں</translation>
    </message>
    <message>
        <source>No attendance yet</source>
        <translation>ابھی حاضری نہیں</translation>
    </message>
    <message>
        <source>Wages, {month}</source>
        <translation>تنخواہیں، {month}</translation>
    </message>
    <message>
        <source>{n} workers, gross</source>
        <translation>{n} کاریگر، کل اجرت</translation>
    </message>
    <message>
        <source>EOBI, workers&apos; share</source>
        <translation>ای او بی آئی، کاریگر کا حصہ</translation>
    </message>
    <message>
        <source>Income tax</source>
        <translation>انکم ٹیکس</translation>
    </message>
    <message>
        <source>Other deductions</source>
        <translation>دیگر کٹوتیاں</translation>
    </message>
    <message>
        <source>Net, approved</source>
        <translation>خالص، منظور شدہ</translation>
    </message>
    <message>
        <source>Net to pay</source>
        <translation>خالص ادائیگی</translation>
    </message>
</context>
<context>
    <name>WagesPage</name>
    <message>
        <source>A counter-run takes them back. Challans with a PSID stand; of the others new ones are drawn.</source>
        <translation>واپسی کا اندراج انہیں واپس لے لے گا۔ جن چالانوں کا پی ایس آئی ڈی ہے وہ قائم رہیں گے؛ باقی نئے بنیں گے۔</translation>
    </message>
    <message>
        <source>No wages yet</source>
        <translation>ابھی تنخواہیں نہیں</translation>
    </message>
    <message>
        <source>They are computed from the attendance: bring the month&apos;s sheet in first.</source>
        <translation>یہ حاضری سے بنتی ہیں: پہلے مہینے کی شیٹ لائیں۔</translation>
    </message>
    <message>
        <source>All</source>
        <translation>تمام</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>دیکھنے کی</translation>
    </message>
    <message>
        <source>Monthly</source>
        <translation>ماہانہ</translation>
    </message>
    <message>
        <source>Daily</source>
        <translation>دیہاڑی دار</translation>
    </message>
    <message>
        <source>Piece work</source>
        <translation>فی پیس</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>مہینہ</translation>
    </message>
    <message>
        <source>Wages</source>
        <translation>تنخواہیں</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>منظور شدہ</translation>
    </message>
    <message>
        <source>Not approved</source>
        <translation>منظور نہیں</translation>
    </message>
    <message>
        <source>{n} workers, net {amount}</source>
        <translation>{n} کاریگر، خالص {amount}</translation>
    </message>
    <message>
        <source>Wages, {month}</source>
        <translation>تنخواہیں، {month}</translation>
    </message>
    <message>
        <source>They are computed once more and written for good. A mistake is taken back by a counter-run.</source>
        <translation>دوبارہ حساب کر کے مستقل درج ہوں گی۔ غلطی واپسی کے اندراج سے درست ہوتی ہے۔</translation>
    </message>
    <message>
        <source>Approve the wages of {month}?</source>
        <translation>{month} کی تنخواہیں منظور کریں؟</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>منظور کریں</translation>
    </message>
    <message>
        <source>The wages of {month} are approved.</source>
        <translation>{month} کی تنخواہیں منظور ہو گئیں۔</translation>
    </message>
    <message>
        <source>To the challans</source>
        <translation>چالان پر جائیں</translation>
    </message>
    <message>
        <source>Take back the wages of {month}?</source>
        <translation>{month} کی تنخواہیں واپس لیں؟</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>واپس لیں</translation>
    </message>
    <message>
        <source>The wages of {month} are taken back.</source>
        <translation>{month} کی تنخواہیں واپس لے لی گئیں۔</translation>
    </message>
    <message>
        <source>Wages register</source>
        <translation>رجسٹر اُجرت</translation>
    </message>
    <message>
        <source>Payslips</source>
        <translation>تنخواہ کی پرچیاں</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>رجسٹر</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>نمبر</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>اجرت</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>دن</translation>
    </message>
    <message>
        <source>Overtime</source>
        <translation>اوور ٹائم</translation>
    </message>
    <message>
        <source>Gross</source>
        <translation>کل اجرت</translation>
    </message>
    <message>
        <source>EOBI</source>
        <translation>ای او بی آئی</translation>
    </message>
    <message>
        <source>Income tax</source>
        <translation>انکم ٹیکس</translation>
    </message>
    <message>
        <source>Net, rupees</source>
        <translation>خالص، روپے</translation>
    </message>
    <message>
        <source>The wages are being approved.</source>
        <translation>اجرت منظور کی جا رہی ہے۔</translation>
    </message>
    <message>
        <source>The wages are being taken back.</source>
        <translation>اجرت واپس لی جا رہی ہے۔</translation>
    </message>
    <message>
        <source>There are no wages yet: the attendance comes first.</source>
        <translation>ابھی تنخواہیں نہیں: پہلے حاضری درج کریں۔</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Wages</source>
        <translation>تنخواہیں</translation>
    </message>
    <message>
        <source>Sales tax</source>
        <translation>سیلز ٹیکس</translation>
    </message>
    <message>
        <source>Sales tax return</source>
        <translation>سیلز ٹیکس ریٹرن</translation>
    </message>
    <message>
        <source>Sales tax on services</source>
        <translation>خدمات پر سیلز ٹیکس</translation>
    </message>
    <message>
        <source>Return of services</source>
        <translation>خدمات کی ریٹرن</translation>
    </message>
    <message>
        <source>EOBI</source>
        <translation>ای او بی آئی</translation>
    </message>
    <message>
        <source>Social security (PESSI)</source>
        <translation>سوشل سکیورٹی (پیسی)</translation>
    </message>
    <message>
        <source>Tax withheld</source>
        <translation>کٹا ہوا ٹیکس</translation>
    </message>
    <message>
        <source>Withholding statement</source>
        <translation>ودہولڈنگ گوشوارہ</translation>
    </message>
    <message>
        <source>Advance income tax</source>
        <translation>پیشگی انکم ٹیکس</translation>
    </message>
    <message>
        <source>Income tax return</source>
        <translation>انکم ٹیکس ریٹرن</translation>
    </message>
    <message>
        <source>EOBI yearly return PR-02A</source>
        <translation>ای او بی آئی سالانہ گوشوارہ PR-02A</translation>
    </message>
    <message>
        <source>Salary tax certificates</source>
        <translation>تنخواہ ٹیکس سرٹیفکیٹ</translation>
    </message>
    <message>
        <source>Professional tax</source>
        <translation>پیشہ ورانہ ٹیکس</translation>
    </message>
    <message>
        <source>Property tax</source>
        <translation>پراپرٹی ٹیکس</translation>
    </message>
    <message>
        <source>Review of the minimum wage</source>
        <translation>کم از کم اجرت کا جائزہ</translation>
    </message>
    <message>
        <source>Close of the leave year</source>
        <translation>چھٹیوں کے سال کا اختتام</translation>
    </message>
    <message>
        <source>Renewal of the registration</source>
        <translation>رجسٹریشن کی تجدید</translation>
    </message>
    <message>
        <source>get the NTN</source>
        <translation>این ٹی این بنوائیں</translation>
    </message>
    <message>
        <source>register for sales tax</source>
        <translation>سیلز ٹیکس میں رجسٹر ہوں</translation>
    </message>
    <message>
        <source>register with EOBI</source>
        <translation>ای او بی آئی میں رجسٹر ہوں</translation>
    </message>
    <message>
        <source>register with PESSI</source>
        <translation>پیسی میں رجسٹر ہوں</translation>
    </message>
    <message>
        <source>register {n} workers with EOBI and PESSI</source>
        <translation>{n} کاریگر ای او بی آئی اور پیسی میں درج کرائیں</translation>
    </message>
    <message>
        <source>pay everybody the minimum wage</source>
        <translation>سب کو کم از کم اجرت دیں</translation>
    </message>
    <message>
        <source>pay what is late</source>
        <translation>دیر شدہ رقم ادا کریں</translation>
    </message>
    <message>
        <source>Basic wage</source>
        <translation>بنیادی اجرت</translation>
    </message>
    <message>
        <source>Piece work</source>
        <translation>فی پیس</translation>
    </message>
    <message>
        <source>Leave pay</source>
        <translation>چھٹی کی اجرت</translation>
    </message>
    <message>
        <source>Sick pay</source>
        <translation>بیماری کی اجرت</translation>
    </message>
    <message>
        <source>Made up to the minimum wage</source>
        <translation>کم از کم اجرت تک اضافہ</translation>
    </message>
    <message>
        <source>Allowance</source>
        <translation>الاؤنس</translation>
    </message>
    <message>
        <source>Work on a holiday</source>
        <translation>تعطیل کا کام</translation>
    </message>
    <message>
        <source>Bonus</source>
        <translation>بونس</translation>
    </message>
    <message>
        <source>Arrears</source>
        <translation>بقایا جات</translation>
    </message>
    <message>
        <source>Gratuity</source>
        <translation>گریجویٹی</translation>
    </message>
    <message>
        <source>Leave not taken</source>
        <translation>نہ لی گئی رخصت</translation>
    </message>
    <message>
        <source>Pay in place of notice</source>
        <translation>نوٹس کے بدلے اجرت</translation>
    </message>
    <message>
        <source>Other pay</source>
        <translation>دیگر ادائیگی</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>جرمانہ</translation>
    </message>
    <message>
        <source>Damage or loss</source>
        <translation>نقصان</translation>
    </message>
    <message>
        <source>Overtime</source>
        <translation>اوور ٹائم</translation>
    </message>
    <message>
        <source>Absence</source>
        <translation>غیر حاضری</translation>
    </message>
    <message>
        <source>Income tax (s. 149)</source>
        <translation>انکم ٹیکس (دفعہ 149)</translation>
    </message>
    <message>
        <source>Minimum wage for his days</source>
        <translation>اس کے دنوں کی کم از کم اجرت</translation>
    </message>
    <message>
        <source>Advance</source>
        <translation>پیشگی</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>روپے تک پورا</translation>
    </message>
    <message>
        <source>,</source>
        <translation>،</translation>
    </message>
    <message>
        <source>{n} days late</source>
        <translation>{n} دن دیر</translation>
    </message>
    <message>
        <source>a day late</source>
        <translation>ایک دن دیر</translation>
    </message>
    <message>
        <source>today</source>
        <translation>آج</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>کل</translation>
    </message>
    <message>
        <source>in {n} days</source>
        <translation>{n} دن باقی</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>مسودہ</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>انتظار میں</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>بھیجا جا رہا ہے</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>جواب آ گیا</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>منظور</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>نامنظور</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>معلوم نہیں</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>جانچ جاری</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>روکا ہوا</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>دہرا</translation>
    </message>
    <message>
        <source>No portal</source>
        <translation>پورٹل نہیں</translation>
    </message>
    <message>
        <source>Not issued yet</source>
        <translation>ابھی جاری نہیں</translation>
    </message>
    <message>
        <source>Waits to be sent</source>
        <translation>بھیجے جانے کی منتظر</translation>
    </message>
    <message>
        <source>Keep the computer on</source>
        <translation>کمپیوٹر بند نہ کریں</translation>
    </message>
    <message>
        <source>Being written down</source>
        <translation>درج ہو رہا ہے</translation>
    </message>
    <message>
        <source>See why, and issue it anew</source>
        <translation>وجہ دیکھ کر نئی جاری کریں</translation>
    </message>
    <message>
        <source>Look on IRIS first</source>
        <translation>پہلے آئرس پر دیکھیں</translation>
    </message>
    <message>
        <source>Look on IRIS once more</source>
        <translation>آئرس پر ایک بار اور دیکھیں</translation>
    </message>
    <message>
        <source>No sales tax, nothing to send</source>
        <translation>سیلز ٹیکس نہیں، بھیجنا نہیں</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>رابطہ ہو رہا ہے</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>بھیجی جا رہی ہے</translation>
    </message>
    <message>
        <source>Did not leave</source>
        <translation>روانہ نہیں ہوئی</translation>
    </message>
    <message>
        <source>No answer; a person looked</source>
        <translation>جواب نہیں آیا؛ کسی نے خود دیکھا</translation>
    </message>
    <message>
        <source>No answer came</source>
        <translation>جواب نہیں آیا</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>واجب الادا</translation>
    </message>
    <message>
        <source>PSID issued</source>
        <translation>پی ایس آئی ڈی جاری</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>ادا شدہ</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>تصدیق شدہ</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>منسوخ</translation>
    </message>
    <message>
        <source>Income tax</source>
        <translation>انکم ٹیکس</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>دیگر</translation>
    </message>
    <message>
        <source>Monthly</source>
        <translation>ماہانہ</translation>
    </message>
    <message>
        <source>Daily</source>
        <translation>دیہاڑی دار</translation>
    </message>
    <message>
        <source>Not yet paid</source>
        <translation>ابھی ادا نہیں</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>نقد</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>بینک</translation>
    </message>
    <message>
        <source>Cheque</source>
        <translation>چیک</translation>
    </message>
    <message>
        <source>Mobile wallet</source>
        <translation>موبائل والٹ</translation>
    </message>
    <message>
        <source>The older laws (1934 to 1969)</source>
        <translation>پرانے قوانین (1934 تا 1969)</translation>
    </message>
    <message>
        <source>Punjab Labour Code 2026</source>
        <translation>پنجاب لیبر کوڈ 2026</translation>
    </message>
    <message>
        <source>Punjab</source>
        <translation>پنجاب</translation>
    </message>
    <message>
        <source>Sindh</source>
        <translation>سندھ</translation>
    </message>
    <message>
        <source>Balochistan</source>
        <translation>بلوچستان</translation>
    </message>
    <message>
        <source>Khyber Pakhtunkhwa</source>
        <translation>خیبر پختونخوا</translation>
    </message>
    <message>
        <source>Islamabad</source>
        <translation>اسلام آباد</translation>
    </message>
    <message>
        <source>Azad Kashmir</source>
        <translation>آزاد کشمیر</translation>
    </message>
    <message>
        <source>Gilgit Baltistan</source>
        <translation>گلگت بلتستان</translation>
    </message>
    <message>
        <source>Standard rate</source>
        <translation>عام شرح</translation>
    </message>
    <message>
        <source>Reduced rate</source>
        <translation>کم شرح</translation>
    </message>
    <message>
        <source>Exempt</source>
        <translation>مستثنیٰ</translation>
    </message>
    <message>
        <source>Zero rate</source>
        <translation>صفر شرح</translation>
    </message>
    <message>
        <source>Third Schedule (retail price)</source>
        <translation>تیسرا شیڈول (ریٹیل قیمت)</translation>
    </message>
    <message>
        <source>Toll manufacturing</source>
        <translation>ٹول مینوفیکچرنگ</translation>
    </message>
    <message>
        <source>Processing, conversion</source>
        <translation>پراسیسنگ</translation>
    </message>
    <message>
        <source>Steel melting and re-rolling</source>
        <translation>اسٹیل میلٹنگ، ری رولنگ</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>خدمات</translation>
    </message>
    <message>
        <source>Nos</source>
        <translation>عدد</translation>
    </message>
    <message>
        <source>kg</source>
        <translation>کلو</translation>
    </message>
    <message>
        <source>Sets</source>
        <translation>سیٹ</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>جوڑے</translation>
    </message>
    <message>
        <source>Dozen</source>
        <translation>درجن</translation>
    </message>
    <message>
        <source>Litres</source>
        <translation>لیٹر</translation>
    </message>
    <message>
        <source>Metres</source>
        <translation>میٹر</translation>
    </message>
    <message>
        <source>Feet</source>
        <translation>فٹ</translation>
    </message>
    <message>
        <source>Packs</source>
        <translation>پیک</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>دیگر</translation>
    </message>
    <message>
        <source>January</source>
        <translation>جنوری</translation>
    </message>
    <message>
        <source>February</source>
        <translation>فروری</translation>
    </message>
    <message>
        <source>March</source>
        <translation>مارچ</translation>
    </message>
    <message>
        <source>April</source>
        <translation>اپریل</translation>
    </message>
    <message>
        <source>May</source>
        <translation>مئی</translation>
    </message>
    <message>
        <source>June</source>
        <translation>جون</translation>
    </message>
    <message>
        <source>July</source>
        <translation>جولائی</translation>
    </message>
    <message>
        <source>August</source>
        <translation>اگست</translation>
    </message>
    <message>
        <source>September</source>
        <translation>ستمبر</translation>
    </message>
    <message>
        <source>October</source>
        <translation>اکتوبر</translation>
    </message>
    <message>
        <source>November</source>
        <translation>نومبر</translation>
    </message>
    <message>
        <source>December</source>
        <translation>دسمبر</translation>
    </message>
    <message>
        <source>Sales Tax Act 1990, s. 3</source>
        <translation>سیلز ٹیکس ایکٹ 1990، دفعہ 3</translation>
    </message>
    <message>
        <source>Rs {amount}</source>
        <translation>{amount} روپے</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>پیر</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>منگل</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>بدھ</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>جمعرات</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>جمعہ</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>ہفتہ</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>اتوار</translation>
    </message>
</context>
<context>
    <name>WorkerForm</name>
    <message>
        <source>Write down</source>
        <translation>درج کریں</translation>
    </message>
    <message>
        <source>Take on</source>
        <translation>ملازم رکھیں</translation>
    </message>
    <message>
        <source>New worker</source>
        <translation>نیا کاریگر</translation>
    </message>
    <message>
        <source>{name} is written down.</source>
        <translation>{name} درج ہو گیا۔</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>کون</translation>
    </message>
    <message>
        <source>What was agreed</source>
        <translation>جو طے ہوا</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>کام</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>اجرت</translation>
    </message>
    <message>
        <source>Rate, rupees</source>
        <translation>نرخ، روپے</translation>
    </message>
    <message>
        <source>From</source>
        <translation>کب سے</translation>
    </message>
    <message>
        <source>Numbers, and where his wage goes</source>
        <translation>نمبر، اور اجرت کہاں جاتی ہے</translation>
    </message>
    <message>
        <source>EOBI number</source>
        <translation>ای او بی آئی نمبر</translation>
    </message>
    <message>
        <source>Social security number</source>
        <translation>سوشل سکیورٹی نمبر</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>موبائل</translation>
    </message>
    <message>
        <source>IBAN</source>
        <translation>آئی بین</translation>
    </message>
    <message>
        <source>Mobile wallet</source>
        <translation>موبائل والٹ</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>نمبر</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>Name in Urdu</source>
        <translation>اردو میں نام</translation>
    </message>
    <message>
        <source>Father&apos;s name</source>
        <translation>والد کا نام</translation>
    </message>
    <message>
        <source>CNIC</source>
        <translation>شناختی کارڈ</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>تاریخِ پیدائش</translation>
    </message>
    <message>
        <source>Joined on</source>
        <translation>تاریخِ ملازمت</translation>
    </message>
    <message>
        <source>Left on</source>
        <translation>تاریخِ فراغت</translation>
    </message>
</context>
<context>
    <name>WorkersPage</name>
    <message>
        <source>Your workers will stand here</source>
        <translation>آپ کے کاریگر یہاں ہوں گے</translation>
    </message>
    <message>
        <source>Each with his terms, his numbers and where his wage goes.</source>
        <translation>ہر ایک اپنی شرائط، نمبروں اور اجرت کے طریقے کے ساتھ۔</translation>
    </message>
    <message>
        <source>Take on a worker</source>
        <translation>کاریگر ملازم رکھیں</translation>
    </message>
    <message>
        <source>Name, CNIC, and what was agreed.</source>
        <translation>نام، شناختی کارڈ، اور جو طے ہوا۔</translation>
    </message>
    <message>
        <source>All</source>
        <translation>تمام</translation>
    </message>
    <message>
        <source>Working here</source>
        <translation>ملازم</translation>
    </message>
    <message>
        <source>Numbers missing</source>
        <translation>نمبر نامکمل</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>چھوڑ گئے</translation>
    </message>
    <message>
        <source>New worker</source>
        <translation>نیا کاریگر</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>کاریگر</translation>
    </message>
    <message>
        <source>{n} working here</source>
        <translation>{n} ملازم</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>نمبر</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>کام</translation>
    </message>
    <message>
        <source>CNIC</source>
        <translation>شناختی کارڈ</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>ملازمت</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>اجرت</translation>
    </message>
    <message>
        <source>Rate, rupees</source>
        <translation>نرخ، روپے</translation>
    </message>
    <message>
        <source>EOBI number</source>
        <translation>ای او بی آئی نمبر</translation>
    </message>
    <message>
        <source>State</source>
        <translation>حالت</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>درست</translation>
    </message>
</context>
<context>
    <name>Rate</name>
    <message>
        <location filename="../../app/rules/rate_names.py"/>
        <source>limit of all deductions, percent of the wage</source>
        <translation>تمام کٹوتیوں کی حد، اجرت کا فیصد</translation>
    </message>
    <message>
        <location filename="../../app/rules/rate_names.py"/>
        <source>monthly wage on which EOBI is reckoned</source>
        <translation>وہ ماہانہ اجرت جس پر ای او بی آئی کا حساب ہوتا ہے</translation>
    </message>
    <message>
        <location filename="../../app/rules/rate_names.py"/>
        <source>part of a bill without NTN that is disallowed</source>
        <translation>بغیر این ٹی این بل کا وہ حصہ جو نامنظور ہوتا ہے</translation>
    </message>
    <message>
        <location filename="../../app/rules/rate_names.py"/>
        <source>annual leave</source>
        <translation>سالانہ رخصت</translation>
    </message>
    <message>
        <location filename="../../app/rules/rate_names.py"/>
        <source>casual leave</source>
        <translation>اتفاقیہ رخصت</translation>
    </message>
    <message>
        <location filename="../../app/rules/rate_names.py"/>
        <source>sick leave on full pay</source>
        <translation>پوری تنخواہ پر بیماری کی رخصت</translation>
    </message>
    <message>
        <location filename="../../app/rules/rate_names.py"/>
        <source>sick leave on half pay</source>
        <translation>آدھی تنخواہ پر بیماری کی رخصت</translation>
    </message>
    <message>
        <location filename="../../app/rules/rate_names.py"/>
        <source>minimum wage, Balochistan</source>
        <translation>کم از کم اجرت، بلوچستان</translation>
    </message>
    <message>
        <location filename="../../app/rules/rate_names.py"/>
        <source>minimum wage, Islamabad</source>
        <translation>کم از کم اجرت، اسلام آباد</translation>
    </message>
    <message>
        <location filename="../../app/rules/rate_names.py"/>
        <source>minimum wage, Khyber Pakhtunkhwa</source>
        <translation>کم از کم اجرت، خیبر پختونخوا</translation>
    </message>
    <message>
        <location filename="../../app/rules/rate_names.py"/>
        <source>minimum wage, Punjab</source>
        <translation>کم از کم اجرت، پنجاب</translation>
    </message>
    <message>
        <location filename="../../app/rules/rate_names.py"/>
        <source>minimum wage, Sindh</source>
        <translation>کم از کم اجرت، سندھ</translation>
    </message>
    <message>
        <location filename="../../app/rules/rate_names.py"/>
        <source>most overtime of a day</source>
        <translation>ایک دن کا زیادہ سے زیادہ اوور ٹائم</translation>
    </message>
    <message>
        <location filename="../../app/rules/rate_names.py"/>
        <source>overtime rate</source>
        <translation>اوور ٹائم کی شرح</translation>
    </message>
    <message>
        <location filename="../../app/rules/rate_names.py"/>
        <source>overtime rate on a public holiday</source>
        <translation>سرکاری چھٹی پر اوور ٹائم کی شرح</translation>
    </message>
    <message>
        <location filename="../../app/rules/rate_names.py"/>
        <source>EOBI pension age of men</source>
        <translation>مردوں کی ای او بی آئی پنشن کی عمر</translation>
    </message>
    <message>
        <location filename="../../app/rules/rate_names.py"/>
        <source>EOBI pension age of women</source>
        <translation>خواتین کی ای او بی آئی پنشن کی عمر</translation>
    </message>
    <message>
        <location filename="../../app/rules/rate_names.py"/>
        <source>wage up to which social security is reckoned</source>
        <translation>وہ اجرت جس تک سوشل سکیورٹی کا حساب ہوتا ہے</translation>
    </message>
    <message>
        <location filename="../../app/rules/rate_names.py"/>
        <source>number of workers from which social security applies</source>
        <translation>کارکنوں کی وہ تعداد جس سے سوشل سکیورٹی لاگو ہوتی ہے</translation>
    </message>
    <message>
        <location filename="../../app/rules/rate_names.py"/>
        <source>pay of a day of sick leave</source>
        <translation>بیماری کے ایک دن کی اجرت</translation>
    </message>
    <message>
        <location filename="../../app/rules/rate_names.py"/>
        <source>further tax</source>
        <translation>مزید ٹیکس</translation>
    </message>
    <message>
        <location filename="../../app/rules/rate_names.py"/>
        <source>sales tax</source>
        <translation>سیلز ٹیکس</translation>
    </message>
    <message>
        <location filename="../../app/rules/rate_names.py"/>
        <source>sales tax on steel</source>
        <translation>اسٹیل پر سیلز ٹیکس</translation>
    </message>
    <message>
        <location filename="../../app/rules/rate_names.py"/>
        <source>sales tax on toll manufacturing</source>
        <translation>اجرتی تیاری پر سیلز ٹیکس</translation>
    </message>
    <message>
        <location filename="../../app/rules/rate_names.py"/>
        <source>limit of fines, percent of the wage</source>
        <translation>جرمانوں کی حد، اجرت کا فیصد</translation>
    </message>
    <message>
        <location filename="../../app/rules/rate_names.py"/>
        <source>limit of the instalments of advances, percent of the wage</source>
        <translation>پیشگی کی قسطوں کی حد، اجرت کا فیصد</translation>
    </message>
    <message>
        <location filename="../../app/rules/rate_names.py"/>
        <source>most overtime of a week</source>
        <translation>ایک ہفتے کا زیادہ سے زیادہ اوور ٹائم</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Nothing found for '{words}'</source>
        <translation>’{words}‘ کے لیے کچھ نہیں ملا</translation>
    </message>
</context>
</TS>
