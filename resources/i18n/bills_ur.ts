<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ur_PK" sourcelanguage="en">
<context>
    <name>BillForm</name>
    <message>
        <source>next warning</source>
        <translation>اگلی تنبیہ</translation>
    </message>
</context>
<context>
    <name>Charges</name>
    <message>
        <source>Discount</source>
        <translation>رعایت</translation>
    </message>
    <message>
        <source>Extra tax</source>
        <translation>اضافی ٹیکس</translation>
    </message>
    <message>
        <source>FED</source>
        <translation>ایف ای ڈی</translation>
    </message>
    <message>
        <source>Freight and charges</source>
        <translation>کرایہ اور اخراجات</translation>
    </message>
    <message>
        <source>Freight</source>
        <translation>کرایہ</translation>
    </message>
    <message>
        <source>Further tax</source>
        <translation>مزید ٹیکس</translation>
    </message>
    <message>
        <source>Other charges</source>
        <translation>دیگر اخراجات</translation>
    </message>
    <message>
        <source>Rates on the paper</source>
        <translation>کاغذ کے نرخ</translation>
    </message>
    <message>
        <source>Sales tax withheld</source>
        <translation>روکا گیا سیلز ٹیکس</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>واجب الادا</translation>
    </message>
    <message>
        <source>with sales tax</source>
        <translation>سیلز ٹیکس سمیت</translation>
    </message>
</context>
<context>
    <name>ColumnView</name>
    <message>
        <source>The lines</source>
        <translation>سطریں</translation>
    </message>
    <message>
        <source>cell before</source>
        <translation>پچھلا خانہ</translation>
    </message>
    <message>
        <source>copy line above</source>
        <translation>اوپر والی سطر نقل</translation>
    </message>
    <message>
        <source>do again</source>
        <translation>دوبارہ کریں</translation>
    </message>
    <message>
        <source>find part</source>
        <translation>پرزہ تلاش</translation>
    </message>
    <message>
        <source>is worked out in a cell of figures</source>
        <translation>رقم کے خانے میں حساب ہو جاتا ہے</translation>
    </message>
    <message>
        <source>leave it as it is</source>
        <translation>جیسا ہے رہنے دیں</translation>
    </message>
    <message>
        <source>new line here</source>
        <translation>یہاں نئی سطر</translation>
    </message>
    <message>
        <source>next cell</source>
        <translation>اگلا خانہ</translation>
    </message>
    <message>
        <source>next warning</source>
        <translation>اگلی تنبیہ</translation>
    </message>
    <message>
        <source>paste rows of a spreadsheet</source>
        <translation>اسپریڈشیٹ کی سطریں چسپاں</translation>
    </message>
    <message>
        <source>put right what the warning says</source>
        <translation>تنبیہ کے مطابق درست کریں</translation>
    </message>
    <message>
        <source>remove line</source>
        <translation>سطر ہٹائیں</translation>
    </message>
    <message>
        <source>take back</source>
        <translation>واپس لیں</translation>
    </message>
    <message>
        <source>write down a new part</source>
        <translation>نیا پرزہ درج کریں</translation>
    </message>
</context>
<context>
    <name>CorrectionsCard</name>
    <message>
        <source>Corrections</source>
        <translation>تصحیحات</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>تاریخ</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>نمبر</translation>
    </message>
    <message>
        <source>Rupees</source>
        <translation>روپے</translation>
    </message>
    <message>
        <source>Takes back</source>
        <translation>واپس لیا گیا بل</translation>
    </message>
</context>
<context>
    <name>DebitNoteForm</name>
    <message>
        <source>Bill date</source>
        <translation>بل کی تاریخ</translation>
    </message>
    <message>
        <source>Bill number</source>
        <translation>بل نمبر</translation>
    </message>
    <message>
        <source>Comes back, rupees</source>
        <translation>واپسی، روپے</translation>
    </message>
    <message>
        <source>Date of the note</source>
        <translation>نوٹ کی تاریخ</translation>
    </message>
    <message>
        <source>Debit note on {number}</source>
        <translation>{number} پر ڈیبٹ نوٹ</translation>
    </message>
    <message>
        <source>Debit note {number} is in the books.</source>
        <translation>ڈیبٹ نوٹ {number} کھاتوں میں درج ہو گیا۔</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>تفصیل</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>سطریں</translation>
    </message>
    <message>
        <source>Other taxes back</source>
        <translation>دیگر ٹیکس واپس</translation>
    </message>
    <message>
        <source>Our number</source>
        <translation>ہمارا نمبر</translation>
    </message>
    <message>
        <source>Post debit note</source>
        <translation>ڈیبٹ نوٹ درج کریں</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>وجہ</translation>
    </message>
    <message>
        <source>Sales tax back</source>
        <translation>سیلز ٹیکس واپس</translation>
    </message>
    <message>
        <source>Sales tax withheld, back</source>
        <translation>روکا گیا سیلز ٹیکس واپس</translation>
    </message>
    <message>
        <source>The bill</source>
        <translation>بل</translation>
    </message>
    <message>
        <source>This debit note is not posted yet</source>
        <translation>یہ ڈیبٹ نوٹ ابھی درج نہیں ہوا</translation>
    </message>
    <message>
        <source>Total, rupees</source>
        <translation>کل، روپے</translation>
    </message>
    <message>
        <source>Value back</source>
        <translation>مالیت واپس</translation>
    </message>
</context>
<context>
    <name>DebitNoteLines</name>
    <message>
        <source>Bought</source>
        <translation>خریدا</translation>
    </message>
    <message>
        <source>Can go back</source>
        <translation>واپسی ممکن</translation>
    </message>
    <message>
        <source>Goes back</source>
        <translation>واپس</translation>
    </message>
    <message>
        <source>Its value</source>
        <translation>اس کی مالیت</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>پرزہ</translation>
    </message>
    <message>
        <source>Tax back</source>
        <translation>ٹیکس واپس</translation>
    </message>
    <message>
        <source>Value back</source>
        <translation>مالیت واپس</translation>
    </message>
</context>
<context>
    <name>DeliveryForm</name>
    <message>
        <source>next warning</source>
        <translation>اگلی تنبیہ</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>The fields</source>
        <translation>خانے</translation>
    </message>
    <message>
        <source>field before</source>
        <translation>پچھلا خانہ</translation>
    </message>
    <message>
        <source>next field</source>
        <translation>اگلا خانہ</translation>
    </message>
</context>
<context>
    <name>LineGrid</name>
    <message>
        <source>Other columns</source>
        <translation>دوسرے کالم</translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message>
        <source>Beside the list</source>
        <translation>فہرست کے ساتھ</translation>
    </message>
    <message>
        <source>side panel</source>
        <translation>پہلو کا پینل</translation>
    </message>
</context>
<context>
    <name>Listed</name>
    <message>
        <source>look for words in this list</source>
        <translation>اس فہرست میں الفاظ تلاش کریں</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Everywhere</source>
        <translation>ہر جگہ</translation>
    </message>
    <message>
        <source>The keys of this page</source>
        <translation>اس صفحے کی کلیدیں</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>یہ صفحہ</translation>
    </message>
    <message>
        <source>close the message, or go back</source>
        <translation>پیغام بند کریں یا واپس جائیں</translation>
    </message>
    <message>
        <source>look for anything</source>
        <translation>کچھ بھی تلاش کریں</translation>
    </message>
    <message>
        <source>the keys of this page</source>
        <translation>اس صفحے کی کلیدیں</translation>
    </message>
    <message>
        <source>what waits to be sent</source>
        <translation>بھیجنے کے منتظر کاغذ</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>صفحات</translation>
    </message>
    <message>
        <source>to the practice workshop</source>
        <translation>مشقی کارخانہ میں جائیں</translation>
    </message>
    <message>
        <source>leave the practice workshop</source>
        <translation>مشقی کارخانہ سے واپس آئیں</translation>
    </message>
</context>
<context>
    <name>NewPart</name>
    <message>
        <source>HS code</source>
        <translation>ایچ ایس کوڈ</translation>
    </message>
    <message>
        <source>Name in Urdu</source>
        <translation>اردو میں نام</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>New part</source>
        <translation>نیا پرزہ</translation>
    </message>
    <message>
        <source>Part number</source>
        <translation>پرزہ نمبر</translation>
    </message>
    <message>
        <source>Price, without tax</source>
        <translation>قیمت، ٹیکس کے بغیر</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>اکائی</translation>
    </message>
</context>
<context>
    <name>NewSupplier</name>
    <message>
        <source>CNIC</source>
        <translation>شناختی کارڈ</translation>
    </message>
    <message>
        <source>NTN</source>
        <translation>این ٹی این</translation>
    </message>
    <message>
        <source>Name in Urdu</source>
        <translation>اردو میں نام</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>New supplier</source>
        <translation>نیا سپلائر</translation>
    </message>
    <message>
        <source>STRN</source>
        <translation>ایس ٹی آر این</translation>
    </message>
</context>
<context>
    <name>Newcomer</name>
    <message>
        <source>Go back</source>
        <translation>واپس جائیں</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>درج کریں</translation>
    </message>
</context>
<context>
    <name>PartyField</name>
    <message>
        <source>The fields</source>
        <translation>خانے</translation>
    </message>
    <message>
        <source>write down a new supplier</source>
        <translation>نیا سپلائر درج کریں</translation>
    </message>
</context>
<context>
    <name>PurchaseBill</name>
    <message>
        <source>Cancel bill {number}?</source>
        <translation>بل {number} منسوخ کریں؟</translation>
    </message>
    <message>
        <source>Cancel the bill</source>
        <translation>بل منسوخ کریں</translation>
    </message>
    <message>
        <source>The bill stays in the books as it is. A paper of its own, dated today, takes all of it back. This is final; the same bill may then be typed again, rightly.</source>
        <translation>بل کھاتوں میں جوں کا توں رہتا ہے۔ آج کی تاریخ کا ایک الگ کاغذ اسے پورا واپس لے لیتا ہے۔ یہ حتمی ہے؛ اس کے بعد وہی بل درست کر کے دوبارہ لکھا جا سکتا ہے۔</translation>
    </message>
    <message>
        <source>Bill {number} is cancelled.</source>
        <translation>بل {number} منسوخ ہو گیا۔</translation>
    </message>
    <message>
        <source>Cancel the bill</source>
        <translation>بل منسوخ کریں</translation>
    </message>
    <message>
        <source>Debit note</source>
        <translation>ڈیبٹ نوٹ</translation>
    </message>
    <message>
        <source>Look at the paper</source>
        <translation>کاغذ دیکھیں</translation>
    </message>
</context>
<context>
    <name>PurchaseColumns</name>
    <message>
        <source>Part, code or supplier's word</source>
        <translation>پرزہ، کوڈ یا سپلائر کا نام لکھیں</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>رعایت</translation>
    </message>
    <message>
        <source>Extra tax</source>
        <translation>اضافی ٹیکس</translation>
    </message>
    <message>
        <source>FED</source>
        <translation>ایف ای ڈی</translation>
    </message>
    <message>
        <source>Further tax</source>
        <translation>مزید ٹیکس</translation>
    </message>
    <message>
        <source>HS code</source>
        <translation>ایچ ایس کوڈ</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>پرزہ</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>تعداد</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>نرخ</translation>
    </message>
    <message>
        <source>Retail price</source>
        <translation>ریٹیل قیمت</translation>
    </message>
    <message>
        <source>ST withheld</source>
        <translation>روکا گیا ٹیکس</translation>
    </message>
    <message>
        <source>Sale type</source>
        <translation>فروخت کی قسم</translation>
    </message>
    <message>
        <source>Sales tax</source>
        <translation>سیلز ٹیکس</translation>
    </message>
    <message>
        <source>Tax %</source>
        <translation>ٹیکس %</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>اکائی</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>مالیت</translation>
    </message>
</context>
<context>
    <name>PurchaseForm</name>
    <message>
        <source>Freight</source>
        <translation>کرایہ</translation>
    </message>
    <message>
        <source>Other charges</source>
        <translation>دیگر اخراجات</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>ادائیگی</translation>
    </message>
    <message>
        <source>The paper says</source>
        <translation>کاغذ پر کل</translation>
    </message>
</context>
<context>
    <name>PurchaseHead</name>
    <message>
        <source>New supplier: he will be written down with this bill, or at once by F4.</source>
        <translation>نیا سپلائر: وہ اس بل کے ساتھ درج ہو جائے گا، یا ⁦F4⁩ سے ابھی۔</translation>
    </message>
</context>
<context>
    <name>PurchaseLines</name>
    <message>
        <source>New part: {typed} (F4)</source>
        <translation>نیا پرزہ: {typed} (⁦F4⁩)</translation>
    </message>
    <message>
        <source>new part</source>
        <translation>نیا پرزہ</translation>
    </message>
</context>
<context>
    <name>PurchasesPage</name>
    <message>
        <source>State</source>
        <translation>حالت</translation>
    </message>
</context>
<context>
    <name>Records</name>
    <message>
        <source>look for words in this list</source>
        <translation>اس فہرست میں الفاظ تلاش کریں</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>keys</source>
        <translation>کلیدیں</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>The list</source>
        <translation>فہرست</translation>
    </message>
    <message>
        <source>choose all</source>
        <translation>سب چنیں</translation>
    </message>
    <message>
        <source>open</source>
        <translation>کھولیں</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Cancellation of supply</source>
        <translation>سپلائی کی منسوخی</translation>
    </message>
    <message>
        <source>Change in nature of supply</source>
        <translation>سپلائی کی نوعیت میں تبدیلی</translation>
    </message>
    <message>
        <source>Change in value of supply</source>
        <translation>سپلائی کی مالیت میں تبدیلی</translation>
    </message>
    <message>
        <source>Debit note</source>
        <translation>ڈیبٹ نوٹ</translation>
    </message>
    <message>
        <source>Others (say it in words)</source>
        <translation>دیگر (تفصیل لکھیں)</translation>
    </message>
    <message>
        <source>Partly taken back</source>
        <translation>جزوی واپس</translation>
    </message>
    <message>
        <source>Return of goods</source>
        <translation>مال کی واپسی</translation>
    </message>
</context>
</TS>
