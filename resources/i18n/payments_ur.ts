<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ur_PK" sourcelanguage="en">
<context>
    <name>Problem</name>
    <message>
        <source>{number} withheld no such tax, or was taken back.</source>
        <translation>{number} سے ایسا ٹیکس نہیں روکا گیا، یا وہ واپس لی جا چکی ہے۔</translation>
    </message>
    <message>
        <source>The tax of {number} is with FBR under {cpr}. It does not come back with the payment: ask FBR for it.</source>
        <translation>{number} کا ٹیکس {cpr} کے تحت ایف بی آر کے پاس ہے۔ ادائیگی واپس لینے سے یہ واپس نہیں آتا: ایف بی آر سے مانگیں۔</translation>
    </message>
    <message>
        <source>The tax of {number} was deposited already: {cpr}.</source>
        <translation>{number} کا ٹیکس پہلے ہی جمع ہو چکا ہے: {cpr}۔</translation>
    </message>
    <message>
        <source>The law makes the tax {lawful}; {given} needs a reason, which is kept.</source>
        <translation>قانون کے مطابق ٹیکس {lawful} ہے؛ {given} کے لیے وجہ لکھیں، جو محفوظ رہے گی۔</translation>
    </message>
    <message>
        <source>More is withheld than is paid.</source>
        <translation>ادائیگی سے زیادہ ٹیکس روکا گیا ہے۔</translation>
    </message>
    <message>
        <source>Of {number} only {open} is still open.</source>
        <translation>{number} میں صرف {open} باقی ہے۔</translation>
    </message>
    <message>
        <source>The bills take {taken}, but the payment has only {left} for them.</source>
        <translation>بلوں پر {taken} لگایا گیا؛ ادائیگی میں ان کے لیے صرف {left} ہے۔</translation>
    </message>
    <message>
        <source>{number} is not an open paper of {name}.</source>
        <translation>{number}، {name} کا باقی کاغذ نہیں ہے۔</translation>
    </message>
    <message>
        <source>{number} is reversed already, or is itself a reversal.</source>
        <translation>{number} پہلے ہی منسوخ ہے، یا خود منسوخی ہے۔</translation>
    </message>
    <message>
        <source>It is not known whether {name} is an active taxpayer; the higher rate holds until that is written down.</source>
        <translation>معلوم نہیں کہ {name} فعال ٹیکس دہندہ ہے یا نہیں؛ لکھے جانے تک زیادہ شرح لگے گی۔</translation>
    </message>
    <message>
        <source>No income tax was withheld by {number}.</source>
        <translation>{number} سے کوئی انکم ٹیکس نہیں روکا گیا۔</translation>
    </message>
</context>
<context>
    <name>Withholding</name>
    <message>
        <source>From an active supplier {rate} % of the sales tax is withheld.</source>
        <translation>فعال سپلائر سے سیلز ٹیکس کا {rate}% روکا جاتا ہے۔</translation>
    </message>
    <message>
        <source>From a supplier not known to be active {rate} % of the gross value is withheld.</source>
        <translation>جس سپلائر کا فعال ہونا معلوم نہ ہو، اس سے کل مالیت کا {rate}% روکا جاتا ہے۔</translation>
    </message>
    <message>
        <source>From a supplier not known to be active {rate} % of the sales tax is withheld.</source>
        <translation>جس سپلائر کا فعال ہونا معلوم نہ ہو، اس سے سیلز ٹیکس کا {rate}% روکا جاتا ہے۔</translation>
    </message>
    <message>
        <source>Sales tax is withheld on a supplier's bill; this money is not for one yet.</source>
        <translation>سیلز ٹیکس سپلائر کے بل پر روکا جاتا ہے؛ یہ رقم ابھی کسی بل کے لیے نہیں۔</translation>
    </message>
    <message>
        <source>On bill {number} sales tax of {amount} was kept back when it was posted.</source>
        <translation>بل {number} پر درج کرتے وقت {amount} سیلز ٹیکس روک لیا گیا تھا۔</translation>
    </message>
    <message>
        <source>Bill {number}: {rate} % of {base} is {due}; {amount} falls on this payment.</source>
        <translation>بل {number}: {base} کا {rate}%، {due} بنتا ہے؛ اس ادائیگی پر {amount}۔</translation>
    </message>
    <message>
        <source>A company or a government office always withholds.</source>
        <translation>کمپنی یا سرکاری دفتر ہمیشہ ٹیکس روکتا ہے۔</translation>
    </message>
    <message>
        <source>The workshop's turnover of {turnover} reaches {limit}: it must withhold.</source>
        <translation>ورکشاپ کی سالانہ فروخت {turnover}، {limit} تک پہنچتی ہے: ٹیکس روکنا لازم ہے۔</translation>
    </message>
    <message>
        <source>The workshop's turnover of {turnover} is below {limit}: it does not withhold.</source>
        <translation>ورکشاپ کی سالانہ فروخت {turnover}، {limit} سے کم ہے: ٹیکس نہیں روکا جاتا۔</translation>
    </message>
    <message>
        <source>The workshop's turnover is not written down: from {limit} a year on it must withhold.</source>
        <translation>ورکشاپ کی سالانہ فروخت نہیں لکھی گئی: {limit} سالانہ سے ٹیکس روکنا لازم ہے۔</translation>
    </message>
    <message>
        <source>With this payment he has had {total} this tax year, less than {limit}: nothing is withheld.</source>
        <translation>اس ادائیگی سمیت اسے اس ٹیکس سال {total} ملے، جو {limit} سے کم ہے: کچھ نہیں روکا جاتا۔</translation>
    </message>
    <message>
        <source>With this payment he has had {total} this tax year; from {limit} on tax is withheld.</source>
        <translation>اس ادائیگی سمیت اسے اس ٹیکس سال {total} ملے؛ {limit} سے ٹیکس روکا جاتا ہے۔</translation>
    </message>
    <message>
        <source>Earlier payments of {amount} were below the limit and went without; ask your adviser about them.</source>
        <translation>پہلے کی {amount} کی ادائیگیاں حد سے کم تھیں اور ٹیکس کے بغیر ہوئیں؛ اپنے مشیر سے پوچھیں۔</translation>
    </message>
    <message>
        <source>It is taken on {base}, sales tax included.</source>
        <translation>یہ {base} پر لیا جاتا ہے، سیلز ٹیکس سمیت۔</translation>
    </message>
    <message>
        <source>It is taken on {base}, without sales tax.</source>
        <translation>یہ {base} پر لیا جاتا ہے، سیلز ٹیکس کے بغیر۔</translation>
    </message>
    <message>
        <source>His certificate {number} is valid until {date} and leaves {rate} % to withhold.</source>
        <translation>اس کا سرٹیفکیٹ {number}، {date} تک کارآمد ہے اور {rate} فیصد روکنا باقی رہتا ہے۔</translation>
    </message>
    <message>
        <source>The rate for a company is {rate} %.</source>
        <translation>کمپنی کے لیے شرح {rate} فیصد ہے۔</translation>
    </message>
    <message>
        <source>The rate for who is no company is {rate} %.</source>
        <translation>جو کمپنی نہیں اس کے لیے شرح {rate} فیصد ہے۔</translation>
    </message>
    <message>
        <source>He was on the active taxpayers' list on {date}.</source>
        <translation>{date} کو وہ فعال ٹیکس دہندگان کی فہرست میں تھا۔</translation>
    </message>
    <message>
        <source>He was not on the active taxpayers' list on {date}.</source>
        <translation>{date} کو وہ فعال ٹیکس دہندگان کی فہرست میں نہیں تھا۔</translation>
    </message>
    <message>
        <source>It is not known whether he is an active taxpayer.</source>
        <translation>معلوم نہیں کہ وہ فعال ٹیکس دہندہ ہے یا نہیں۔</translation>
    </message>
    <message>
        <source>Who is not known to be active pays {times} times as much: {rate} %.</source>
        <translation>جس کا فعال ہونا معلوم نہ ہو اس پر {times} گنا: {rate} فیصد۔</translation>
    </message>
    <message>
        <source>{rate} % of {base} is {amount}.</source>
        <translation>{base} کا {rate} فیصد {amount} ہے۔</translation>
    </message>
    <message>
        <source>Sales tax is withheld by companies and the government; this workshop is neither.</source>
        <translation>سیلز ٹیکس کمپنیاں اور حکومت روکتی ہیں؛ یہ ورکشاپ ان میں سے نہیں۔</translation>
    </message>
    <message>
        <source>No sales tax is withheld on Third Schedule goods.</source>
        <translation>تیسرے شیڈول کے مال پر سیلز ٹیکس نہیں روکا جاتا۔</translation>
    </message>
</context>
<context>
    <name>Office</name>
    <message>
        <source>Payments</source>
        <translation>ادائیگیاں</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Partly paid</source>
        <translation>جزوی ادا شدہ</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>ادا شدہ</translation>
    </message>
    <message>
        <source>Opening balance</source>
        <translation>ابتدائی بقایا</translation>
    </message>
    <message>
        <source>Bill</source>
        <translation>بل</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>انوائس</translation>
    </message>
    <message>
        <source>Paid on the spot</source>
        <translation>موقع پر ادا</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>ادائیگی</translation>
    </message>
    <message>
        <source>Raast</source>
        <translation>راست</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>مال</translation>
    </message>
    <message>
        <source>Toll manufacturing</source>
        <translation>ٹول مینوفیکچرنگ</translation>
    </message>
    <message>
        <source>Transport and specified services</source>
        <translation>ٹرانسپورٹ اور مخصوص خدمات</translation>
    </message>
    <message>
        <source>Other services</source>
        <translation>دیگر خدمات</translation>
    </message>
    <message>
        <source>Contract work</source>
        <translation>ٹھیکے کا کام</translation>
    </message>
</context>
<context>
    <name>PaymentForm</name>
    <message>
        <source>Number of the cheque</source>
        <translation>چیک کا نمبر</translation>
    </message>
    <message>
        <source>Bank and branch</source>
        <translation>بینک اور برانچ</translation>
    </message>
    <message>
        <source>Number of the transfer</source>
        <translation>ٹرانسفر کا نمبر</translation>
    </message>
    <message>
        <source>Bank and account</source>
        <translation>بینک اور اکاؤنٹ</translation>
    </message>
    <message>
        <source>Raast ID: mobile or IBAN</source>
        <translation>راست آئی ڈی: موبائل یا IBAN</translation>
    </message>
    <message>
        <source>Number in the message</source>
        <translation>پیغام میں نمبر</translation>
    </message>
    <message>
        <source>Wallet and mobile number</source>
        <translation>والٹ اور موبائل نمبر</translation>
    </message>
    <message>
        <source>Put to papers</source>
        <translation>کاغذات پر لگائی</translation>
    </message>
    <message>
        <source>On account</source>
        <translation>کھاتے میں</translation>
    </message>
    <message>
        <source>Income tax withheld</source>
        <translation>روکا گیا انکم ٹیکس</translation>
    </message>
    <message>
        <source>Sales tax withheld</source>
        <translation>روکا گیا سیلز ٹیکس</translation>
    </message>
    <message>
        <source>Changes hands, rupees</source>
        <translation>ادا ہوں گے، روپے</translation>
    </message>
    <message>
        <source>Its number</source>
        <translation>اس کا نمبر</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>کس ذریعے سے</translation>
    </message>
    <message>
        <source>Date of the cheque</source>
        <translation>چیک کی تاریخ</translation>
    </message>
    <message>
        <source>Eleventh Schedule</source>
        <translation>گیارھواں شیڈول</translation>
    </message>
    <message>
        <source>Wholesaler, dealer</source>
        <translation>تھوک فروش، ڈیلر</translation>
    </message>
    <message>
        <source>Income tax, if other</source>
        <translation>انکم ٹیکس، اگر مختلف</translation>
    </message>
    <message>
        <source>Sales tax, if other</source>
        <translation>سیلز ٹیکس، اگر مختلف</translation>
    </message>
    <message>
        <source>Post payment</source>
        <translation>ادائیگی درج کریں</translation>
    </message>
    <message>
        <source>New payment</source>
        <translation>نئی ادائیگی</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>مسودہ</translation>
    </message>
    <message>
        <source>Nothing is withheld from money that comes in.</source>
        <translation>آنے والی رقم سے کچھ نہیں روکا جاتا۔</translation>
    </message>
    <message>
        <source>This payment is not posted yet</source>
        <translation>یہ ادائیگی ابھی درج نہیں ہوئی</translation>
    </message>
    <message>
        <source>Payment {number} is in the books.</source>
        <translation>ادائیگی {number} کھاتوں میں درج ہو گئی۔</translation>
    </message>
    <message>
        <source>Tax to withhold</source>
        <translation>روکا جانے والا ٹیکس</translation>
    </message>
    <message>
        <source>Open papers: Enter puts the payment to one</source>
        <translation>باقی کاغذات: Enter سے ادائیگی اس پر لگتی ہے</translation>
    </message>
    <message>
        <source>Name, NTN or CNIC</source>
        <translation>نام، این ٹی این یا شناختی کارڈ</translation>
    </message>
    <message>
        <source>Paid to</source>
        <translation>ادا کیا</translation>
    </message>
    <message>
        <source>Received from</source>
        <translation>وصول کیا</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>حسبِ معمول</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>ادائیگی</translation>
    </message>
    <message>
        <source>Supplier or customer</source>
        <translation>سپلائر یا خریدار</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>تاریخ</translation>
    </message>
    <message>
        <source>By</source>
        <translation>بذریعہ</translation>
    </message>
    <message>
        <source>Cheque or bank number</source>
        <translation>چیک یا بینک نمبر</translation>
    </message>
    <message>
        <source>Amount with tax</source>
        <translation>رقم بمع ٹیکس</translation>
    </message>
    <message>
        <source>For</source>
        <translation>برائے</translation>
    </message>
    <message>
        <source>Tax withheld, if other</source>
        <translation>روکا گیا ٹیکس، اگر مختلف ہو</translation>
    </message>
    <message>
        <source>Why other than the law says</source>
        <translation>قانون سے مختلف کیوں</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>نمبر</translation>
    </message>
    <message>
        <source>Their number</source>
        <translation>ان کا نمبر</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>کل</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>باقی</translation>
    </message>
    <message>
        <source>This figure is doubtful: ask your adviser.</source>
        <translation>یہ عدد مشکوک ہے: اپنے مشیر سے پوچھیں۔</translation>
    </message>
</context>
<context>
    <name>PaymentsPage</name>
    <message>
        <source>180 days</source>
        <translation>180 دن</translation>
    </message>
    <message>
        <source>Withheld from us</source>
        <translation>ہم سے روکا گیا</translation>
    </message>
    <message>
        <source>Withheld by us</source>
        <translation>ہمارا روکا ہوا</translation>
    </message>
    <message>
        <source>Your payments will stand here</source>
        <translation>آپ کی ادائیگیاں یہاں ہوں گی</translation>
    </message>
    <message>
        <source>To suppliers and from customers; the tax to withhold is worked out for you.</source>
        <translation>سپلائرز کو اور خریداروں سے؛ روکا جانے والا ٹیکس خود نکالا جاتا ہے۔</translation>
    </message>
    <message>
        <source>Type the first payment</source>
        <translation>پہلی ادائیگی لکھیں</translation>
    </message>
    <message>
        <source>A name and an amount are enough.</source>
        <translation>نام اور رقم کافی ہیں۔</translation>
    </message>
    <message>
        <source>All</source>
        <translation>سب</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>ادا شدہ</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>وصول شدہ</translation>
    </message>
    <message>
        <source>On account</source>
        <translation>علی الحساب</translation>
    </message>
    <message>
        <source>New payment</source>
        <translation>نئی ادائیگی</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>ادائیگیاں</translation>
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
        <source>Party</source>
        <translation>فریق</translation>
    </message>
    <message>
        <source>By</source>
        <translation>بذریعہ</translation>
    </message>
    <message>
        <source>Tax withheld</source>
        <translation>روکا گیا ٹیکس</translation>
    </message>
    <message>
        <source>Paid, rupees</source>
        <translation>ادا شدہ، روپے</translation>
    </message>
    <message>
        <source>State</source>
        <translation>حالت</translation>
    </message>
    <message>
        <source>Reversed</source>
        <translation>منسوخ شدہ</translation>
    </message>
    <message>
        <source>Reversal</source>
        <translation>منسوخی</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Withholding of tax</source>
        <translation>ٹیکس روکنا</translation>
    </message>
    <message>
        <source>Legal form</source>
        <translation>قانونی حیثیت</translation>
    </message>
    <message>
        <source>Largest turnover of a year</source>
        <translation>کسی سال کی سب سے زیادہ فروخت</translation>
    </message>
    <message>
        <source>That year ended</source>
        <translation>وہ سال ختم ہوا</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>نہیں بتایا</translation>
    </message>
    <message>
        <source>One owner</source>
        <translation>ایک مالک</translation>
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
        <source>Government office</source>
        <translation>سرکاری دفتر</translation>
    </message>
</context>
<context>
    <name>BalancesPage</name>
    <message>
        <source>Enter shows the ledger</source>
        <translation>Enter سے کھاتہ کھلے گا</translation>
    </message>
    <message>
        <source>Nobody owes anything</source>
        <translation>کسی کا کچھ باقی نہیں</translation>
    </message>
    <message>
        <source>Open bills, invoices and advances will stand here by age.</source>
        <translation>باقی بل، انوائس اور پیشگی رقمیں مدت کے لحاظ سے یہاں ہوں گی۔</translation>
    </message>
    <message>
        <source>All</source>
        <translation>سب</translation>
    </message>
    <message>
        <source>Suppliers</source>
        <translation>سپلائر</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>خریدار</translation>
    </message>
    <message>
        <source>Balances by age</source>
        <translation>بقایا بلحاظ مدت</translation>
    </message>
    <message>
        <source>Enter shows the statement</source>
        <translation>Enter سے کھاتہ کھلتا ہے</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>فریق</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>حیثیت</translation>
    </message>
    <message>
        <source>On account</source>
        <translation>علی الحساب</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>بقایا</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>خریدار</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>سپلائر</translation>
    </message>
</context>
<context>
    <name>PaymentsPage</name>
    <message>
        <source>180 days</source>
        <translation>180 دن</translation>
    </message>
    <message>
        <source>Withheld from us</source>
        <translation>ہم سے روکا گیا</translation>
    </message>
    <message>
        <source>Withheld by us</source>
        <translation>ہمارا روکا ہوا</translation>
    </message>
    <message>
        <source>Balances by age</source>
        <translation>بقایا بلحاظ مدت</translation>
    </message>
</context>
<context>
    <name>Putting</name>
    <message>
        <source>So much for the paper in hand</source>
        <translation>منتخب کاغذ کے لیے اتنی رقم</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>پرانے پہلے</translation>
    </message>
    <message>
        <source>None</source>
        <translation>کوئی نہیں</translation>
    </message>
    <message>
        <source>Of {number} this payment pays</source>
        <translation>اس ادائیگی میں سے {number} کے لیے</translation>
    </message>
    <message>
        <source>No open paper</source>
        <translation>کوئی باقی کاغذ نہیں</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>نمبر</translation>
    </message>
    <message>
        <source>Their number</source>
        <translation>ان کا نمبر</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>تاریخ</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>کل</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>باقی</translation>
    </message>
    <message>
        <source>This payment</source>
        <translation>یہ ادائیگی</translation>
    </message>
</context>
<context>
    <name>WithholdingCard</name>
    <message>
        <source>Tax to withhold</source>
        <translation>روکا جانے والا ٹیکس</translation>
    </message>
    <message>
        <source>Tax withheld from us</source>
        <translation>ہم سے روکا گیا ٹیکس</translation>
    </message>
    <message>
        <source>Type what the customer withheld, as his advice says; his certificate comes later.</source>
        <translation>گاہک نے جو روکا، اس کی اطلاع کے مطابق لکھیں؛ سرٹیفکیٹ بعد میں آئے گا۔</translation>
    </message>
    <message>
        <source>Name a supplier and an amount or a bill: the steps will stand here.</source>
        <translation>سپلائر اور رقم یا بل بتائیں: حساب کے مرحلے یہاں آئیں گے۔</translation>
    </message>
    <message>
        <source>Income tax, section {section}</source>
        <translation>انکم ٹیکس، دفعہ {section}</translation>
    </message>
    <message>
        <source>Sales tax, Eleventh Schedule</source>
        <translation>سیلز ٹیکس، گیارھواں شیڈول</translation>
    </message>
    <message>
        <source>On</source>
        <translation>کس رقم پر</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>شرح</translation>
    </message>
    <message>
        <source>To withhold</source>
        <translation>روکنا ہے</translation>
    </message>
    <message>
        <source>This figure is doubtful: ask your adviser.</source>
        <translation>یہ رقم یقینی نہیں: اپنے مشیر سے پوچھیں۔</translation>
    </message>
</context>
<context>
    <name>PaymentPage</name>
    <message>
        <source>Put to bills</source>
        <translation>بلوں پر لگائیں</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>واپس لیں</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>پرنٹ</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>ادا شدہ</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>وصول شدہ</translation>
    </message>
    <message>
        <source>Reversed</source>
        <translation>منسوخ شدہ</translation>
    </message>
    <message>
        <source>Reversal</source>
        <translation>منسوخی</translation>
    </message>
    <message>
        <source>posted {when} by {who}</source>
        <translation>{who} نے {when} کو درج کیا</translation>
    </message>
    <message>
        <source>A voucher of its own takes it back as of today; the bills it was for are open again. Both stay.</source>
        <translation>آج کی تاریخ کا الگ واؤچر اسے واپس لے گا؛ جن بلوں کے لیے تھی وہ پھر باقی ہوں گے۔ دونوں کھاتے میں رہیں گے۔</translation>
    </message>
    <message>
        <source>Take this payment back?</source>
        <translation>یہ ادائیگی واپس لیں؟</translation>
    </message>
    <message>
        <source>It is taken back by {number}.</source>
        <translation>{number} سے واپس لے لی گئی۔</translation>
    </message>
    <message>
        <source>The voucher</source>
        <translation>واؤچر</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>کھولیں</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>تاریخ</translation>
    </message>
    <message>
        <source>By</source>
        <translation>طریقہ</translation>
    </message>
    <message>
        <source>Its number</source>
        <translation>اس کا نمبر</translation>
    </message>
    <message>
        <source>Date of the cheque</source>
        <translation>چیک کی تاریخ</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>کس ذریعے سے</translation>
    </message>
    <message>
        <source>The debt falls by</source>
        <translation>واجبات میں کمی</translation>
    </message>
    <message>
        <source>Income tax withheld</source>
        <translation>روکا گیا انکم ٹیکس</translation>
    </message>
    <message>
        <source>Sales tax withheld</source>
        <translation>روکا گیا سیلز ٹیکس</translation>
    </message>
    <message>
        <source>Why other than the law says</source>
        <translation>قانون سے مختلف کیوں</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>نوٹ</translation>
    </message>
    <message>
        <source>Changed hands</source>
        <translation>ادا ہوئے</translation>
    </message>
    <message>
        <source>What it was for</source>
        <translation>کس کے لیے تھی</translation>
    </message>
    <message>
        <source>On account, for no bill yet: {amount}</source>
        <translation>کھاتے میں، ابھی کسی بل کے لیے نہیں: {amount}</translation>
    </message>
    <message>
        <source>Why so much was withheld</source>
        <translation>اتنا کیوں روکا گیا</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>نمبر</translation>
    </message>
    <message>
        <source>Put on</source>
        <translation>لگانے کی تاریخ</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>کیا ہوا</translation>
    </message>
    <message>
        <source>Rupees</source>
        <translation>روپے</translation>
    </message>
    <message>
        <source>Put to it</source>
        <translation>اس پر لگائی</translation>
    </message>
    <message>
        <source>Free again by {number}</source>
        <translation>{number} سے پھر آزاد</translation>
    </message>
</context>
<context>
    <name>PuttingPage</name>
    <message>
        <source>Put to these</source>
        <translation>ان پر لگائیں</translation>
    </message>
    <message>
        <source>On account</source>
        <translation>کھاتے میں</translation>
    </message>
    <message>
        <source>Put to papers</source>
        <translation>کاغذات پر لگائی</translation>
    </message>
    <message>
        <source>Stays on account, rupees</source>
        <translation>کھاتے میں رہے گا، روپے</translation>
    </message>
    <message>
        <source>The money is put to its bills.</source>
        <translation>رقم بلوں پر لگا دی گئی۔</translation>
    </message>
    <message>
        <source>{number}: put to bills</source>
        <translation>بلوں پر لگائیں: {number}</translation>
    </message>
    <message>
        <source>More is put than is on account.</source>
        <translation>کھاتے میں موجود رقم سے زیادہ لگائی گئی ہے۔</translation>
    </message>
    <message>
        <source>Put something to a paper first.</source>
        <translation>پہلے کسی کاغذ پر کچھ لگائیں۔</translation>
    </message>
</context>
<context>
    <name>DepositCard</name>
    <message>
        <source>Income tax withheld</source>
        <translation>روکا گیا انکم ٹیکس</translation>
    </message>
    <message>
        <source>Sales tax withheld</source>
        <translation>روکا گیا سیلز ٹیکس</translation>
    </message>
    <message>
        <source>Receipt (CPR)</source>
        <translation>رسید (CPR)</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>ادائیگی کی تاریخ</translation>
    </message>
    <message>
        <source>CPR, and the day it was paid</source>
        <translation>رسید (CPR) اور ادائیگی کا دن</translation>
    </message>
    <message>
        <source>Deposited</source>
        <translation>جمع شدہ</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>سرٹیفکیٹ</translation>
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
        <source>The deposit is written down.</source>
        <translation>جمع کرانا لکھ لیا گیا۔</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>Reason</source>
        <translation>وجہ</translation>
    </message>
    <message>
        <source>Give a reason.</source>
        <translation>وجہ لکھیں۔</translation>
    </message>
</context>
<context>
    <name>WatchPage</name>
    <message>
        <source>No input tax is in danger</source>
        <translation>کوئی ان پٹ ٹیکس خطرے میں نہیں</translation>
    </message>
    <message>
        <source>Bills that a bank must carry within 180 days would stand here, the most urgent first.</source>
        <translation>جن بلوں کی ادائیگی 180 دن میں بینک سے ہونی ہے وہ یہاں آئیں گے، سب سے فوری پہلے۔</translation>
    </message>
    <message>
        <source>All</source>
        <translation>سب</translation>
    </message>
    <message>
        <source>Can be saved</source>
        <translation>بچ سکتا ہے</translation>
    </message>
    <message>
        <source>Too late</source>
        <translation>دیر ہو گئی</translation>
    </message>
    <message>
        <source>180-day watch</source>
        <translation>180 دن کی نگرانی</translation>
    </message>
    <message>
        <source>Input tax that can be saved: {amount}</source>
        <translation>ان پٹ ٹیکس جو بچ سکتا ہے: {amount}</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>نمبر</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>سپلائر</translation>
    </message>
    <message>
        <source>Their number</source>
        <translation>ان کا نمبر</translation>
    </message>
    <message>
        <source>Bill of</source>
        <translation>بل کی تاریخ</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>کل</translation>
    </message>
    <message>
        <source>No bank carried</source>
        <translation>بینک سے نہیں گیا</translation>
    </message>
    <message>
        <source>Input tax</source>
        <translation>ان پٹ ٹیکس</translation>
    </message>
    <message>
        <source>Pay by</source>
        <translation>آخری دن</translation>
    </message>
    <message>
        <source>State</source>
        <translation>حالت</translation>
    </message>
    <message>
        <source>{n} days left</source>
        <translation>{n} دن باقی</translation>
    </message>
    <message>
        <source>{n} days over</source>
        <translation>{n} دن اوپر</translation>
    </message>
    <message>
        <source>Paid too late</source>
        <translation>دیر سے ادا</translation>
    </message>
    <message>
        <source>Paid in cash</source>
        <translation>نقد ادا</translation>
    </message>
</context>
<context>
    <name>SufferedPage</name>
    <message>
        <source>Certificates of tax withheld from you will stand here</source>
        <translation>آپ سے روکے گئے ٹیکس کے سرٹیفکیٹ یہاں آئیں گے</translation>
    </message>
    <message>
        <source>With its CPR a certificate can be claimed; without one, ask the customer.</source>
        <translation>CPR کے ساتھ سرٹیفکیٹ کا کلیم ہو سکتا ہے؛ نہ ہو تو گاہک سے مانگیں۔</translation>
    </message>
    <message>
        <source>Write down a certificate</source>
        <translation>سرٹیفکیٹ لکھیں</translation>
    </message>
    <message>
        <source>Customer, gross and tax.</source>
        <translation>گاہک، کل رقم اور ٹیکس۔</translation>
    </message>
    <message>
        <source>All</source>
        <translation>سب</translation>
    </message>
    <message>
        <source>Without CPR</source>
        <translation>بغیر CPR</translation>
    </message>
    <message>
        <source>With CPR</source>
        <translation>مع CPR</translation>
    </message>
    <message>
        <source>Sales tax</source>
        <translation>سیلز ٹیکس</translation>
    </message>
    <message>
        <source>New certificate</source>
        <translation>نیا سرٹیفکیٹ</translation>
    </message>
    <message>
        <source>Tax withheld from us</source>
        <translation>ہم سے روکا گیا ٹیکس</translation>
    </message>
    <message>
        <source>Tax year {year}: {claim} can be claimed, {waits} waits for proof</source>
        <translation>ٹیکس سال {year}: {claim} کا کلیم ہو سکتا ہے، {waits} ثبوت کا منتظر</translation>
    </message>
    <message>
        <source>The CPR is written down.</source>
        <translation>رسید (CPR) لکھ لی گئی۔</translation>
    </message>
    <message>
        <source>A row of its own takes it back; both stay in the books.</source>
        <translation>الگ اندراج اسے واپس لے گا؛ دونوں کھاتے میں رہیں گے۔</translation>
    </message>
    <message>
        <source>Is this certificate wrong?</source>
        <translation>کیا یہ سرٹیفکیٹ غلط ہے؟</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>واپس لیں</translation>
    </message>
    <message>
        <source>The certificate is taken back.</source>
        <translation>سرٹیفکیٹ واپس لے لیا گیا۔</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>ٹیکس</translation>
    </message>
    <message>
        <source>Income tax</source>
        <translation>انکم ٹیکس</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>دفعہ</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>سرٹیفکیٹ</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>تاریخ</translation>
    </message>
    <message>
        <source>On</source>
        <translation>کس رقم پر</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>شرح</translation>
    </message>
    <message>
        <source>Withheld</source>
        <translation>روکا گیا</translation>
    </message>
    <message>
        <source>Tax year</source>
        <translation>ٹیکس سال</translation>
    </message>
    <message>
        <source>Receipt (CPR)</source>
        <translation>رسید (CPR)</translation>
    </message>
    <message>
        <source>The CPR has come</source>
        <translation>رسید (CPR) آ گئی</translation>
    </message>
    <message>
        <source>Only with the CPR can it be claimed: ask the customer for it.</source>
        <translation>کلیم صرف CPR کے ساتھ ہو سکتا ہے: گاہک سے مانگیں۔</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>گاہک</translation>
    </message>
    <message>
        <source>State</source>
        <translation>حالت</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>واپس لیا گیا</translation>
    </message>
</context>
<context>
    <name>SufferedForm</name>
    <message>
        <source>Write down</source>
        <translation>لکھ لیں</translation>
    </message>
    <message>
        <source>New certificate of tax withheld from us</source>
        <translation>ہم سے روکے گئے ٹیکس کا نیا سرٹیفکیٹ</translation>
    </message>
    <message>
        <source>The certificate is written down.</source>
        <translation>سرٹیفکیٹ لکھ لیا گیا۔</translation>
    </message>
    <message>
        <source>Name, NTN or CNIC</source>
        <translation>نام، این ٹی این یا شناختی کارڈ</translation>
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
        <source>From whom, under which law</source>
        <translation>کس نے، کس قانون کے تحت</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>گاہک</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>ٹیکس</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>دفعہ</translation>
    </message>
    <message>
        <source>The certificate</source>
        <translation>سرٹیفکیٹ</translation>
    </message>
    <message>
        <source>Certificate number</source>
        <translation>سرٹیفکیٹ نمبر</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>تاریخ</translation>
    </message>
    <message>
        <source>Receipt (CPR)</source>
        <translation>رسید (CPR)</translation>
    </message>
    <message>
        <source>On, rupees</source>
        <translation>کس رقم پر، روپے</translation>
    </message>
    <message>
        <source>Rate, percent</source>
        <translation>شرح، فیصد</translation>
    </message>
    <message>
        <source>Withheld, rupees</source>
        <translation>روکا گیا، روپے</translation>
    </message>
</context>
<context>
    <name>KeptPage</name>
    <message>
        <source>You have withheld no tax yet</source>
        <translation>آپ نے ابھی کوئی ٹیکس نہیں روکا</translation>
    </message>
    <message>
        <source>What a payment withholds stands here until its CPR is written down.</source>
        <translation>ادائیگی سے روکا گیا ٹیکس CPR لکھے جانے تک یہاں رہتا ہے۔</translation>
    </message>
    <message>
        <source>All</source>
        <translation>سب</translation>
    </message>
    <message>
        <source>To deposit</source>
        <translation>جمع کرانا ہے</translation>
    </message>
    <message>
        <source>Deposited</source>
        <translation>جمع شدہ</translation>
    </message>
    <message>
        <source>Tax we withheld</source>
        <translation>ہمارا روکا ہوا ٹیکس</translation>
    </message>
    <message>
        <source>To deposit: {amount}</source>
        <translation>جمع کرانا ہے: {amount}</translation>
    </message>
    <message>
        <source>The deposit is written down.</source>
        <translation>جمع کرانا لکھ لیا گیا۔</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>مل کر</translation>
    </message>
    <message>
        <source>Receipt (CPR)</source>
        <translation>رسید (CPR)</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>ادائیگی کی تاریخ</translation>
    </message>
    <message>
        <source>CPR, and the day it was paid</source>
        <translation>رسید (CPR) اور ادائیگی کا دن</translation>
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
        <source>Supplier</source>
        <translation>سپلائر</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>ٹیکس</translation>
    </message>
    <message>
        <source>Withheld</source>
        <translation>روکا گیا</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>آخری تاریخ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>حالت</translation>
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
        <source>Late</source>
        <translation>دیر</translation>
    </message>
</context>
<context>
    <name>LedgerPage</name>
    <message>
        <source>Earlier lines</source>
        <translation>پہلے کے اندراج</translation>
    </message>
    <message>
        <source>Later lines</source>
        <translation>بعد کے اندراج</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>اسٹیٹمنٹ</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>فائل بنائیں</translation>
    </message>
    <message>
        <source>As supplier</source>
        <translation>بطور سپلائر</translation>
    </message>
    <message>
        <source>As customer</source>
        <translation>بطور گاہک</translation>
    </message>
    <message>
        <source>Export the ledger</source>
        <translation>کھاتہ فائل میں</translation>
    </message>
    <message>
        <source>{n} lines are in the file.</source>
        <translation>فائل میں {n} اندراج ہیں۔</translation>
    </message>
    <message>
        <source>Ledger of {name}</source>
        <translation>کھاتہ: {name}</translation>
    </message>
    <message>
        <source>Lines {first} to {last} of {all}; brought forward {amount}</source>
        <translation>{all} میں سے {first} تا {last}؛ پچھلا بقایا {amount}</translation>
    </message>
    <message>
        <source>From</source>
        <translation>از</translation>
    </message>
    <message>
        <source>To</source>
        <translation>تا</translation>
    </message>
    <message>
        <source>Balance, rupees</source>
        <translation>بقایا، روپے</translation>
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
        <source>Number</source>
        <translation>نمبر</translation>
    </message>
    <message>
        <source>Their number</source>
        <translation>ان کا نمبر</translation>
    </message>
    <message>
        <source>Debit</source>
        <translation>ڈیبٹ</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>کریڈٹ</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>بقایا</translation>
    </message>
</context>
<context>
    <name>AccountCard</name>
    <message>
        <source>Account</source>
        <translation>کھاتہ</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>کھاتہ دیکھیں</translation>
    </message>
    <message>
        <source>We owe him</source>
        <translation>ہم نے اسے دینے ہیں</translation>
    </message>
    <message>
        <source>He owes us</source>
        <translation>اس نے ہمیں دینے ہیں</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>کچھ باقی نہیں۔</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} دن</translation>
    </message>
    <message>
        <source>On account</source>
        <translation>کھاتے میں</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>بقایا</translation>
    </message>
</context>
</TS>
