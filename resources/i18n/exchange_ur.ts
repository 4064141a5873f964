<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ur_PK" sourcelanguage="en">
<context>
    <name>ImportsPage</name>
    <message>
        <source>Purchases</source>
        <translation>خریداری</translation>
    </message>
    <message>
        <source>Sales invoices</source>
        <translation>فروخت کے بل</translation>
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
        <source>Parts</source>
        <translation>پرزے</translation>
    </message>
    <message>
        <source>Opening balances</source>
        <translation>ابتدائی بقایا</translation>
    </message>
    <message>
        <source>Annex-A from IRIS</source>
        <translation>آئرس کا اینکس اے</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>کاریگر</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>حاضری</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>درآمد کریں</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>فائل درآمد کریں</translation>
    </message>
    <message>
        <source>It is being imported</source>
        <translation>درآمد ہو رہی ہے</translation>
    </message>
    <message>
        <source>Import {batch} was taken back: {n} rows.</source>
        <translation>درآمد {batch} واپس لے لی گئی: {n} قطاریں۔</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>فائل</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>اس میں کیا ہے</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>فائل چنیں</translation>
    </message>
    <message>
        <source>Excel, LibreOffice or csv; nothing is written yet.</source>
        <translation>ایکسل، لبرے آفس یا سی ایس وی؛ ابھی کچھ لکھا نہیں گیا۔</translation>
    </message>
    <message>
        <source>Choose a file first</source>
        <translation>پہلے فائل چنیں</translation>
    </message>
    <message>
        <source>Mend first what is wrong</source>
        <translation>پہلے غلطیاں درست کریں</translation>
    </message>
    <message>
        <source>{rows} rows make {n} records.</source>
        <translation>{rows} قطاروں سے {n} اندراج بنتے ہیں۔</translation>
    </message>
    <message>
        <source>The headings are understood as the last time.</source>
        <translation>عنوانات پچھلی بار کی طرح سمجھے گئے۔</translation>
    </message>
    <message>
        <source>{n} records are in the books.</source>
        <translation>{n} اندراج کھاتوں میں آ گئے۔</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>ادائیگیاں</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>رہنے دیں</translation>
    </message>
    <message>
        <source>The file is being looked at</source>
        <translation>فائل دیکھی جا رہی ہے</translation>
    </message>
    <message>
        <source>The file is being imported</source>
        <translation>فائل درآمد ہو رہی ہے</translation>
    </message>
    <message>
        <source>The import is being taken back</source>
        <translation>درآمد واپس لی جا رہی ہے</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>روک دیا گیا؛ کچھ نہیں لکھا گیا۔</translation>
    </message>
    <message>
        <source>Clock punches</source>
        <translation>گھڑی کی حاضری</translation>
    </message>
</context>
<context>
    <name>MatchPanel</name>
    <message>
        <source>the supplier's number</source>
        <translation>سپلائر کا نمبر</translation>
    </message>
    <message>
        <source>the number</source>
        <translation>بل نمبر</translation>
    </message>
    <message>
        <source>the date</source>
        <translation>تاریخ</translation>
    </message>
    <message>
        <source>the value</source>
        <translation>مالیت</translation>
    </message>
    <message>
        <source>the tax</source>
        <translation>ٹیکس</translation>
    </message>
    <message>
        <source>Accepted as it is</source>
        <translation>جوں کا توں قبول</translation>
    </message>
    <message>
        <source>Joined by hand</source>
        <translation>ہاتھ سے جوڑا گیا</translation>
    </message>
    <message>
        <source>Left aside</source>
        <translation>چھوڑ دیا گیا</translation>
    </message>
    <message>
        <source>The supplier was asked</source>
        <translation>سپلائر سے پوچھا گیا</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>They differ in {what}.</source>
        <translation>فرق: {what}۔</translation>
    </message>
    <message>
        <source>Declared in {month}: it counts in the month of the bill.</source>
        <translation>{month} میں ظاہر کیا گیا: گنتی بل کے مہینے میں ہوگی۔</translation>
    </message>
    <message>
        <source>In our books</source>
        <translation>ہمارے کھاتے میں</translation>
    </message>
    <message>
        <source>At FBR</source>
        <translation>ایف بی آر میں</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>موجود نہیں</translation>
    </message>
    <message>
        <source>Written down; it holds when Annex-A is imported again.</source>
        <translation>لکھ لیا گیا؛ اینکس اے دوبارہ درآمد ہونے پر بھی قائم رہے گا۔</translation>
    </message>
    <message>
        <source>{n} bills for {party} are in {file}.</source>
        <translation>{party} کے {n} بل {file} میں ہیں۔</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>سپلائر</translation>
    </message>
    <message>
        <source>NTN or CNIC</source>
        <translation>این ٹی این یا شناختی کارڈ</translation>
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
        <source>Value</source>
        <translation>مالیت</translation>
    </message>
    <message>
        <source>Sales tax</source>
        <translation>سیلز ٹیکس</translation>
    </message>
    <message>
        <source>Take the decision back</source>
        <translation>فیصلہ واپس لیں</translation>
    </message>
    <message>
        <source>Ask the supplier</source>
        <translation>سپلائر سے پوچھیں</translation>
    </message>
    <message>
        <source>Leave aside</source>
        <translation>چھوڑ دیں</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>قبول کریں</translation>
    </message>
    <message>
        <source>Join two</source>
        <translation>دونوں جوڑیں</translation>
    </message>
    <message>
        <source>Choose one bill of ours and one of FBR's, with Ctrl.</source>
        <translation>کنٹرول دبا کر ایک اپنا اور ایک ایف بی آر کا بل چنیں۔</translation>
    </message>
    <message>
        <source>Letter to the supplier</source>
        <translation>سپلائر کے نام خط</translation>
    </message>
</context>
<context>
    <name>MatchingPage</name>
    <message>
        <source>Same</source>
        <translation>یکساں</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>تجویز</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>فرق ہے</translation>
    </message>
    <message>
        <source>Not in our books</source>
        <translation>ہمارے پاس نہیں</translation>
    </message>
    <message>
        <source>Not at FBR</source>
        <translation>ایف بی آر میں نہیں</translation>
    </message>
    <message>
        <source>Your bills and FBR's Annex-A will stand here side by side</source>
        <translation>آپ کے بل اور ایف بی آر کا اینکس اے یہاں آمنے سامنے ہوں گے</translation>
    </message>
    <message>
        <source>Download Annex-A from IRIS and import it; nothing in your bills is changed.</source>
        <translation>آئرس سے اینکس اے اتاریں اور درآمد کریں؛ آپ کے بلوں میں کچھ نہیں بدلتا۔</translation>
    </message>
    <message>
        <source>Import Annex-A</source>
        <translation>اینکس اے درآمد کریں</translation>
    </message>
    <message>
        <source>The Excel file as IRIS gives it.</source>
        <translation>ایکسل فائل جیسی آئرس دیتا ہے۔</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>مہینہ</translation>
    </message>
    <message>
        <source>Matching with FBR</source>
        <translation>ایف بی آر سے ملان</translation>
    </message>
    <message>
        <source>{n} of {m} to look at</source>
        <translation>{m} میں سے {n} دیکھنے ہیں</translation>
    </message>
    <message>
        <source>All</source>
        <translation>سب</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>دیکھنے ہیں</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>سپلائر</translation>
    </message>
    <message>
        <source>Our bill</source>
        <translation>ہمارا بل</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>تاریخ</translation>
    </message>
    <message>
        <source>Our tax</source>
        <translation>ہمارا ٹیکس</translation>
    </message>
    <message>
        <source>FBR's</source>
        <translation>ایف بی آر کا</translation>
    </message>
    <message>
        <source>FBR's tax</source>
        <translation>ایف بی آر ٹیکس</translation>
    </message>
    <message>
        <source>What</source>
        <translation>کیفیت</translation>
    </message>
</context>
<context>
    <name>Office</name>
    <message>
        <source>Matching with FBR</source>
        <translation>ایف بی آر سے ملان</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>درآمد</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>It is not said whether we paid {name} or {name} paid us.</source>
        <translation>یہ نہیں لکھا کہ ہم نے {name} کو رقم دی یا {name} نے ہمیں دی۔</translation>
    </message>
    <message>
        <source>How it was paid is not said; it was taken as {method}.</source>
        <translation>ادائیگی کا طریقہ نہیں لکھا؛ {method} سمجھا گیا۔</translation>
    </message>
    <message>
        <source>The law makes the tax to withhold {lawful}; the file says {given}, and so it is kept.</source>
        <translation>قانون کے مطابق کٹوتی {lawful} بنتی ہے؛ فائل میں {given} ہے، اور وہی رکھی گئی۔</translation>
    </message>
    <message>
        <source>“{heading}” was taken for {field}. Look whether that is right.</source>
        <translation>“{heading}” کو {field} سمجھا گیا۔ دیکھ لیں کہ درست ہے۔</translation>
    </message>
    <message>
        <source>The file speaks of buyer {text}, who is not this workshop.</source>
        <translation>فائل خریدار {text} کی ہے، جو یہ ورکشاپ نہیں۔</translation>
    </message>
    <message>
        <source>Invoices from a file are written into the books only; they are not sent to FBR.</source>
        <translation>فائل کے بل صرف کھاتوں میں لکھے جاتے ہیں؛ ایف بی آر کو نہیں بھیجے جاتے۔</translation>
    </message>
    <message>
        <source>Either he owes us or we owe him: one of the two.</source>
        <translation>یا وہ ہمارا مقروض ہے یا ہم اس کے: دونوں میں سے ایک۔</translation>
    </message>
    <message>
        <source>Import {batch} was taken back already.</source>
        <translation>درآمد {batch} پہلے ہی واپس لی جا چکی ہے۔</translation>
    </message>
    <message>
        <source>Of import {batch} it is not known what it wrote; an older version made it.</source>
        <translation>درآمد {batch} نے کیا لکھا معلوم نہیں؛ وہ پرانے نسخے کی ہے۔</translation>
    </message>
    <message>
        <source>{what} was built on this import. Take that back first.</source>
        <translation>{what} اس درآمد پر بنا ہے۔ پہلے اسے واپس لیں۔</translation>
    </message>
    <message>
        <source>Goods go back, but bill {number} of {name} is neither in the books nor in this file.</source>
        <translation>مال واپس جا رہا ہے، مگر {name} کا بل {number} نہ کھاتوں میں ہے نہ اس فائل میں۔</translation>
    </message>
</context>
<context>
    <name>WrongCard</name>
    <message>
        <source>What is wrong, row by row</source>
        <translation>کیا غلط ہے، قطار بہ قطار</translation>
    </message>
    <message>
        <source>What belongs into the cell</source>
        <translation>خانے میں کیا ہونا چاہیے</translation>
    </message>
    <message>
        <source>Put it right</source>
        <translation>درست کریں</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>قطار</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>کالم</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>کیا غلط ہے</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>اہمیت</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>تنبیہ</translation>
    </message>
    <message>
        <source>To mend</source>
        <translation>درست کرنا ہے</translation>
    </message>
    <message>
        <source>This is no matter of one cell</source>
        <translation>یہ کسی ایک خانے کی بات نہیں</translation>
    </message>
    <message>
        <source>In the cell</source>
        <translation>خانے میں</translation>
    </message>
    <message>
        <source>Leave the row out</source>
        <translation>قطار چھوڑ دیں</translation>
    </message>
    <message>
        <source>This is no matter of one row</source>
        <translation>یہ کسی ایک قطار کی بات نہیں</translation>
    </message>
    <message>
        <source>Leave all of these out</source>
        <translation>یہ سب چھوڑ دیں</translation>
    </message>
    <message>
        <source>No row has to be mended</source>
        <translation>کوئی سطر درست کرنے کی نہیں</translation>
    </message>
</context>
<context>
    <name>MeaningCard</name>
    <message>
        <source>What the headings mean</source>
        <translation>عنوانات کا مطلب</translation>
    </message>
    <message>
        <source>not in the file</source>
        <translation>فائل میں نہیں</translation>
    </message>
</context>
<context>
    <name>HistoryCard</name>
    <message>
        <source>Active taxpayers</source>
        <translation>فعال ٹیکس دہندگان</translation>
    </message>
    <message>
        <source>Nothing was imported yet</source>
        <translation>ابھی کچھ درآمد نہیں ہوا</translation>
    </message>
    <message>
        <source>Imported so far</source>
        <translation>اب تک کی درآمد</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>واپس لیں</translation>
    </message>
    <message>
        <source>It was taken back already</source>
        <translation>یہ پہلے ہی واپس لی جا چکی ہے</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>نمبر</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>تاریخ</translation>
    </message>
    <message>
        <source>What</source>
        <translation>کیا</translation>
    </message>
    <message>
        <source>File</source>
        <translation>فائل</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>اندراج</translation>
    </message>
    <message>
        <source>By</source>
        <translation>کس نے</translation>
    </message>
    <message>
        <source>State</source>
        <translation>حالت</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>واپس لی گئی</translation>
    </message>
    <message>
        <source>In the books</source>
        <translation>کھاتوں میں</translation>
    </message>
</context>
<context>
    <name>Listed</name>
    <message>
        <source>Save as a file</source>
        <translation>فائل میں محفوظ کریں</translation>
    </message>
    <message>
        <source>{n} rows are in {file}.</source>
        <translation>{n} قطاریں {file} میں ہیں۔</translation>
    </message>
    <message>
        <source>Find in this list</source>
        <translation>اس فہرست میں تلاش</translation>
    </message>
</context>
<context>
    <name>ImportField</name>
    <message>
        <source>Address</source>
        <translation>پتہ</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>رقم</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>کس تاریخ کو</translation>
    </message>
    <message>
        <source>Bank / wallet</source>
        <translation>بینک یا والٹ</translation>
    </message>
    <message>
        <source>Bill Date</source>
        <translation>بل کی تاریخ</translation>
    </message>
    <message>
        <source>Bill No.</source>
        <translation>بل نمبر</translation>
    </message>
    <message>
        <source>Bill numbers</source>
        <translation>بلوں کے نمبر</translation>
    </message>
    <message>
        <source>Buyer Registration No.</source>
        <translation>خریدار کا رجسٹریشن نمبر</translation>
    </message>
    <message>
        <source>By</source>
        <translation>ذریعہ</translation>
    </message>
    <message>
        <source>CNIC</source>
        <translation>شناختی کارڈ</translation>
    </message>
    <message>
        <source>Customer Name</source>
        <translation>گاہک کا نام</translation>
    </message>
    <message>
        <source>DOB</source>
        <translation>تاریخِ پیدائش</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>تاریخ</translation>
    </message>
    <message>
        <source>Designation</source>
        <translation>عہدہ</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>رعایت</translation>
    </message>
    <message>
        <source>EOBI No</source>
        <translation>ای او بی آئی نمبر</translation>
    </message>
    <message>
        <source>Emp #</source>
        <translation>ملازم نمبر</translation>
    </message>
    <message>
        <source>Father / Husband</source>
        <translation>والد یا شوہر</translation>
    </message>
    <message>
        <source>HS Code</source>
        <translation>ایچ ایس کوڈ</translation>
    </message>
    <message>
        <source>He owes us</source>
        <translation>ہمیں لینا ہے</translation>
    </message>
    <message>
        <source>IBAN</source>
        <translation>آئی بین</translation>
    </message>
    <message>
        <source>Income tax withheld</source>
        <translation>انکم ٹیکس کی کٹوتی</translation>
    </message>
    <message>
        <source>Invoice Date</source>
        <translation>انوائس کی تاریخ</translation>
    </message>
    <message>
        <source>Invoice No</source>
        <translation>انوائس نمبر</translation>
    </message>
    <message>
        <source>Invoice Type</source>
        <translation>انوائس کی قسم</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>مال</translation>
    </message>
    <message>
        <source>Joining</source>
        <translation>تاریخِ تقرری</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>موبائل</translation>
    </message>
    <message>
        <source>NTN</source>
        <translation>این ٹی این</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>Name in Urdu</source>
        <translation>اردو نام</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>نوٹ</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>دوسرے نام</translation>
    </message>
    <message>
        <source>Paid or received</source>
        <translation>ادا یا وصول</translation>
    </message>
    <message>
        <source>Paid out</source>
        <translation>ادا کی گئی رقم</translation>
    </message>
    <message>
        <source>Part Name</source>
        <translation>پرزے کا نام</translation>
    </message>
    <message>
        <source>Part No</source>
        <translation>پرزہ نمبر</translation>
    </message>
    <message>
        <source>Party Name</source>
        <translation>پارٹی کا نام</translation>
    </message>
    <message>
        <source>Pay type</source>
        <translation>اجرت کی قسم</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>قیمت</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>صوبہ</translation>
    </message>
    <message>
        <source>Qty</source>
        <translation>تعداد</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>ریٹ</translation>
    </message>
    <message>
        <source>Rate (Rs.)</source>
        <translation>ریٹ، روپے</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>وصول شدہ رقم</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>حوالہ</translation>
    </message>
    <message>
        <source>Retail Price</source>
        <translation>خوردہ قیمت</translation>
    </message>
    <message>
        <source>SS No</source>
        <translation>سوشل سیکیورٹی نمبر</translation>
    </message>
    <message>
        <source>STRN</source>
        <translation>ایس ٹی آر این</translation>
    </message>
    <message>
        <source>Sale Type</source>
        <translation>فروخت کی قسم</translation>
    </message>
    <message>
        <source>Sales Tax</source>
        <translation>سیلز ٹیکس</translation>
    </message>
    <message>
        <source>Sales Tax/FED in ST Mode</source>
        <translation>سیلز ٹیکس / ایف ای ڈی</translation>
    </message>
    <message>
        <source>Sales tax withheld</source>
        <translation>سیلز ٹیکس کی کٹوتی</translation>
    </message>
    <message>
        <source>Seller Name</source>
        <translation>فروخت کنندہ کا نام</translation>
    </message>
    <message>
        <source>Seller Registration No.</source>
        <translation>فروخت کنندہ کا رجسٹریشن نمبر</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>حیثیت</translation>
    </message>
    <message>
        <source>Supplier Name</source>
        <translation>سپلائر کا نام</translation>
    </message>
    <message>
        <source>Total Rs.</source>
        <translation>کل روپے</translation>
    </message>
    <message>
        <source>UOM</source>
        <translation>اکائی</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>مالیت</translation>
    </message>
    <message>
        <source>Value Excl. ST</source>
        <translation>مالیت، ٹیکس کے بغیر</translation>
    </message>
    <message>
        <source>We owe him</source>
        <translation>ہمیں دینا ہے</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>تاریخ اور وقت</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>دن</translation>
    </message>
    <message>
        <source>Time in</source>
        <translation>آنے کا وقت</translation>
    </message>
    <message>
        <source>Time out</source>
        <translation>جانے کا وقت</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>وقت</translation>
    </message>
    <message>
        <source>In or out</source>
        <translation>آنا یا جانا</translation>
    </message>
</context>
</TS>
