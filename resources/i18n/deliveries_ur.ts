<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ur_PK" sourcelanguage="en">
<context>
    <name>AttachmentPage</name>
    <message>
        <source>Save a copy</source>
        <translation>نقل محفوظ کریں</translation>
    </message>
    <message>
        <source>It is kept in the books, but not opened here. Save a copy to look at it.</source>
        <translation>یہ کھاتوں میں محفوظ ہے مگر یہاں نہیں کھولی جاتی۔ دیکھنے کے لیے نقل محفوظ کریں۔</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>{path} میں محفوظ ہو گئی</translation>
    </message>
    <message>
        <source>{size}, attached {when} by {who}</source>
        <translation>{size}، {when} کو {who} نے منسلک کی</translation>
    </message>
    <message>
        <source>It is being read.</source>
        <translation>پڑھی جا رہی ہے۔</translation>
    </message>
</context>
<context>
    <name>AttachmentsCard</name>
    <message>
        <source>Attach</source>
        <translation>منسلک کریں</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>فائل منسلک کریں</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>دیکھیں</translation>
    </message>
    <message>
        <source>Paste a picture or a file</source>
        <translation>تصویر یا فائل چسپاں کریں</translation>
    </message>
    <message>
        <source>Neither a picture nor a file was copied, so nothing can be pasted.</source>
        <translation>نہ کوئی تصویر کاپی ہوئی ہے نہ فائل، اس لیے کچھ چسپاں نہیں ہو سکتا۔</translation>
    </message>
    <message>
        <source>Remove {file} from this record?</source>
        <translation>{file} اس اندراج سے ہٹائیں؟</translation>
    </message>
    <message>
        <source>It will no longer stand here. That it did, and who removed it, stays written down.</source>
        <translation>یہ یہاں نہیں رہے گی۔ یہ کہ یہاں تھی اور کس نے ہٹائی، لکھا رہے گا۔</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>ہٹائیں</translation>
    </message>
    <message>
        <source>{file} is removed.</source>
        <translation>{file} ہٹا دی گئی۔</translation>
    </message>
    <message>
        <source>{file} is attached.</source>
        <translation>{file} منسلک ہو گئی۔</translation>
    </message>
    <message>
        <source>{n} files are attached.</source>
        <translation>{n} فائلیں منسلک ہو گئیں۔</translation>
    </message>
    <message>
        <source>Drop a scan, a photograph or a PDF here, or paste it.</source>
        <translation>اسکین، تصویر یا پی ڈی ایف یہاں چھوڑیں یا چسپاں کریں۔</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>اسکین</translation>
    </message>
</context>
<context>
    <name>DeliveriesPage</name>
    <message>
        <source>Challans, orders and gate passes will stand here</source>
        <translation>چالان، آرڈر اور گیٹ پاس یہاں نظر آئیں گے</translation>
    </message>
    <message>
        <source>What is out and not yet back is never forgotten.</source>
        <translation>جو باہر ہے اور واپس نہیں آیا وہ کبھی بھولتا نہیں۔</translation>
    </message>
    <message>
        <source>Write the first challan</source>
        <translation>پہلا چالان لکھیں</translation>
    </message>
    <message>
        <source>One line is enough.</source>
        <translation>ایک سطر کافی ہے۔</translation>
    </message>
    <message>
        <source>New paper</source>
        <translation>نیا پرچہ</translation>
    </message>
    <message>
        <source>Delivery challans</source>
        <translation>ڈلیوری چالان</translation>
    </message>
    <message>
        <source>{n} overdue</source>
        <translation>{n} کی تاریخ گزر چکی</translation>
    </message>
    <message>
        <source>All</source>
        <translation>سب</translation>
    </message>
    <message>
        <source>Challans</source>
        <translation>چالان</translation>
    </message>
    <message>
        <source>Orders and receipts</source>
        <translation>آرڈر اور وصولیاں</translation>
    </message>
    <message>
        <source>Gate passes</source>
        <translation>گیٹ پاس</translation>
    </message>
    <message>
        <source>Job work</source>
        <translation>جاب ورک</translation>
    </message>
    <message>
        <source>Due back</source>
        <translation>واپسی باقی</translation>
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
        <source>Paper</source>
        <translation>پرچہ</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>فریق</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>بحوالہ</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>مقررہ تاریخ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>حالت</translation>
    </message>
    <message>
        <source>Still out</source>
        <translation>باہر کیا ہے</translation>
    </message>
</context>
<context>
    <name>DeliveryForm</name>
    <message>
        <source>You were typing a paper for {number}: it is here again.</source>
        <translation>آپ {number} کا پرچہ لکھ رہے تھے: وہ یہاں موجود ہے۔</translation>
    </message>
    <message>
        <source>Post paper</source>
        <translation>پرچہ درج کریں</translation>
    </message>
    <message>
        <source>New delivery paper</source>
        <translation>نیا ڈلیوری پرچہ</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>مسودہ</translation>
    </message>
    <message>
        <source>{number} is in the books.</source>
        <translation>{number} کھاتوں میں درج ہو گیا۔</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>اسے دیکھیں</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>نئے سرے سے</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>فریق</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>تاریخ</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>مقررہ تاریخ</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>بحوالہ</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>سطریں</translation>
    </message>
</context>
<context>
    <name>DeliveryHead</name>
    <message>
        <source>Name, NTN or CNIC</source>
        <translation>نام، این ٹی این یا شناختی کارڈ</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>پرچہ</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>فریق</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>تاریخ</translation>
    </message>
    <message>
        <source>Against our number</source>
        <translation>ہمارا حوالہ نمبر</translation>
    </message>
    <message>
        <source>Their number</source>
        <translation>ان کا نمبر</translation>
    </message>
    <message>
        <source>Due, or back by</source>
        <translation>ترسیل یا واپسی تک</translation>
    </message>
    <message>
        <source>Gate pass</source>
        <translation>گیٹ پاس</translation>
    </message>
    <message>
        <source>Returnable</source>
        <translation>قابلِ واپسی</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>مقصد</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>عمل</translation>
    </message>
    <message>
        <source>Scrap allowed</source>
        <translation>اسکریپ کی گنجائش</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>گاڑی</translation>
    </message>
    <message>
        <source>Driver or carrier</source>
        <translation>ڈرائیور یا لے جانے والا</translation>
    </message>
    <message>
        <source>Payment terms</source>
        <translation>شرائطِ ادائیگی</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>نوٹ</translation>
    </message>
</context>
<context>
    <name>DeliveryLines</name>
    <message>
        <source>Goods</source>
        <translation>مال</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>مقدار</translation>
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
        <source>Expected</source>
        <translation>متوقع</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>مسترد</translation>
    </message>
    <message>
        <source>Scrap</source>
        <translation>اسکریپ</translation>
    </message>
    <message>
        <source>Remark, reason</source>
        <translation>کیفیت، وجہ</translation>
    </message>
</context>
<context>
    <name>DeliveryPaper</name>
    <message>
        <source>posted {when} by {who}</source>
        <translation>{when} کو {who} نے درج کیا</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>چھاپیں</translation>
    </message>
    <message>
        <source>Next paper</source>
        <translation>اگلا پرچہ</translation>
    </message>
    <message>
        <source>The paper</source>
        <translation>پرچہ</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>کھولیں</translation>
    </message>
    <message>
        <source>Still to come</source>
        <translation>آنا باقی</translation>
    </message>
    <message>
        <source>Still out</source>
        <translation>باہر ہے</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Delivery challan, out</source>
        <translation>ڈلیوری چالان، روانگی</translation>
    </message>
    <message>
        <source>Delivery challan, in</source>
        <translation>ڈلیوری چالان، آمد</translation>
    </message>
    <message>
        <source>Purchase order</source>
        <translation>خریداری آرڈر</translation>
    </message>
    <message>
        <source>Goods received</source>
        <translation>مال کی وصولی</translation>
    </message>
    <message>
        <source>Gate pass, out</source>
        <translation>گیٹ پاس، روانگی</translation>
    </message>
    <message>
        <source>Gate pass, in</source>
        <translation>گیٹ پاس، آمد</translation>
    </message>
    <message>
        <source>Job work, sent</source>
        <translation>جاب ورک، روانہ</translation>
    </message>
    <message>
        <source>Job work, back</source>
        <translation>جاب ورک، واپس</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>فروخت</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>خریداری</translation>
    </message>
    <message>
        <source>Job work</source>
        <translation>جاب ورک</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>مرمت</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>نمونہ</translation>
    </message>
    <message>
        <source>Scrap</source>
        <translation>اسکریپ</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>واپسی</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>درج شدہ</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>کھلا</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>تاریخ گزر گئی</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>مکمل</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>منسوخ</translation>
    </message>
    <message>
        <source>Cancellation</source>
        <translation>منسوخی</translation>
    </message>
    <message>
        <source>Not all has come</source>
        <translation>پورا مال نہیں آیا</translation>
    </message>
    <message>
        <source>More came than ordered</source>
        <translation>آرڈر سے زیادہ آیا</translation>
    </message>
    <message>
        <source>Not ordered</source>
        <translation>آرڈر میں نہیں</translation>
    </message>
    <message>
        <source>Some was rejected</source>
        <translation>کچھ مسترد ہوا</translation>
    </message>
    <message>
        <source>Not billed yet</source>
        <translation>ابھی بل نہیں آیا</translation>
    </message>
    <message>
        <source>Billed beyond what was accepted</source>
        <translation>منظور شدہ سے زیادہ کا بل</translation>
    </message>
    <message>
        <source>Rate above the order</source>
        <translation>نرخ آرڈر سے زیادہ</translation>
    </message>
    <message>
        <source>Rate below the order</source>
        <translation>نرخ آرڈر سے کم</translation>
    </message>
    <message>
        <source>The goods have come</source>
        <translation>مال آ گیا</translation>
    </message>
    <message>
        <source>The supplier's challan has come</source>
        <translation>سپلائر کا چالان آیا</translation>
    </message>
    <message>
        <source>It goes back</source>
        <translation>واپس جاتا ہے</translation>
    </message>
    <message>
        <source>It has come back</source>
        <translation>واپس آ گیا</translation>
    </message>
    <message>
        <source>It is back from work</source>
        <translation>کام سے واپس آیا</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>That is before {date}.</source>
        <translation>یہ {date} سے پہلے ہے۔</translation>
    </message>
    <message>
        <source>{number} is a paper of {name}.</source>
        <translation>{number}، {name} کا پرچہ ہے۔</translation>
    </message>
    <message>
        <source>{number} is not a paper that this one can answer to.</source>
        <translation>{number} ایسا پرچہ نہیں جس کے حوالے سے یہ لکھا جا سکے۔</translation>
    </message>
    <message>
        <source>Nothing of {number} can be taken back any more.</source>
        <translation>{number} میں سے اب کچھ منسوخ نہیں ہو سکتا۔</translation>
    </message>
    <message>
        <source>{others} answers to {number}; take that back first.</source>
        <translation>{others}، {number} کے حوالے سے ہے؛ پہلے اسے منسوخ کریں۔</translation>
    </message>
    <message>
        <source>Such a figure does not belong on this kind of paper.</source>
        <translation>اس قسم کے پرچے پر یہ عدد نہیں لکھا جاتا۔</translation>
    </message>
    <message>
        <source>{rejected} cannot be rejected of {received} received.</source>
        <translation>وصول شدہ {received} میں سے {rejected} مسترد نہیں ہو سکتے۔</translation>
    </message>
    <message>
        <source>{goods} does not stand on {number}.</source>
        <translation>{goods}، {number} میں درج نہیں۔</translation>
    </message>
    <message>
        <source>{goods} does not stand on {number}, so it cannot come back.</source>
        <translation>{goods}، {number} میں درج نہیں، اس لیے واپس نہیں آ سکتا۔</translation>
    </message>
    <message>
        <source>{come} of {goods} is more than ordered: only {left} is still to come.</source>
        <translation>{goods} کی مقدار {come} آرڈر سے زیادہ ہے: صرف {left} آنا باقی ہے۔</translation>
    </message>
    <message>
        <source>{come} of {goods} cannot come back: only {left} is out.</source>
        <translation>{goods} کی مقدار {come} واپس نہیں آ سکتی: صرف {left} باہر ہے۔</translation>
    </message>
    <message>
        <source>Scrap of {scrap} in all is more than the {allowed} that was agreed.</source>
        <translation>کل اسکریپ {scrap}، طے شدہ {allowed} سے زیادہ ہے۔</translation>
    </message>
    <message>
        <source>{file} has {points} million points; at most {most} million are shown or kept.</source>
        <translation>{file} میں {points} ملین نقطے ہیں؛ زیادہ سے زیادہ {most} ملین دکھائے یا رکھے جاتے ہیں۔</translation>
    </message>
    <message>
        <source>{file} is neither a picture, a PDF, a plain spreadsheet nor plain text, and is not kept.</source>
        <translation>{file} نہ تصویر ہے، نہ پی ڈی ایف، نہ سادہ اسپریڈ شیٹ، نہ سادہ متن؛ اسے محفوظ نہیں کیا جاتا۔</translation>
    </message>
    <message>
        <source>{file} is empty: there is nothing to keep.</source>
        <translation>{file} خالی ہے: محفوظ کرنے کو کچھ نہیں۔</translation>
    </message>
    <message>
        <source>{file} is a program or has one in it, whatever its name says. Such a file is never kept.</source>
        <translation>{file} کا نام کچھ بھی ہو، یہ پروگرام ہے یا اس میں پروگرام ہے۔ ایسی فائل کبھی محفوظ نہیں کی جاتی۔</translation>
    </message>
    <message>
        <source>{file} is a web page or a drawing that can carry scripts. Print it to a PDF and attach that.</source>
        <translation>{file} ویب صفحہ یا ایسی ڈرائنگ ہے جس میں چلنے والا کوڈ ہو سکتا ہے۔ اسے پی ڈی ایف میں چھاپ کر وہ منسلک کریں۔</translation>
    </message>
    <message>
        <source>{file} is locked with a password: nobody could read it later. Print it to a new PDF and attach that.</source>
        <translation>{file} پاس ورڈ سے بند ہے: بعد میں کوئی اسے پڑھ نہ سکے گا۔ نئی پی ڈی ایف میں چھاپ کر وہ منسلک کریں۔</translation>
    </message>
    <message>
        <source>{file} unfolds to far more than it shows: it was made to fill a computer. It is not kept.</source>
        <translation>{file} کھلنے پر دکھائی دینے سے کہیں زیادہ پھیلتی ہے: یہ کمپیوٹر بھرنے کے لیے بنائی گئی ہے۔ اسے محفوظ نہیں کیا جاتا۔</translation>
    </message>
</context>
<context>
    <name>Office</name>
    <message>
        <source>Delivery challans</source>
        <translation>ڈلیوری چالان</translation>
    </message>
</context>
<context>
    <name>NextCard</name>
    <message>
        <source>What follows</source>
        <translation>اگلا قدم</translation>
    </message>
    <message>
        <source>Bill for what came</source>
        <translation>آئے مال کا بل</translation>
    </message>
    <message>
        <source>Invoice for it</source>
        <translation>اس کا انوائس</translation>
    </message>
    <message>
        <source>The paper stays in the books as it is. A paper of its own, dated today, takes it back.</source>
        <translation>پرچہ کھاتوں میں ویسا ہی رہتا ہے۔ آج کی تاریخ کا ایک الگ پرچہ اسے واپس لیتا ہے۔</translation>
    </message>
    <message>
        <source>What has come stays. A paper of its own, dated today, calls off what has not.</source>
        <translation>جو آ چکا وہ رہتا ہے۔ آج کی تاریخ کا ایک الگ پرچہ باقی کو منسوخ کرتا ہے۔</translation>
    </message>
    <message>
        <source>Take {number} back?</source>
        <translation>{number} واپس لیں؟</translation>
    </message>
    <message>
        <source>{number} is taken back by {other}.</source>
        <translation>{number} کو {other} نے واپس لیا۔</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>دیکھیں</translation>
    </message>
    <message>
        <source>Another paper of that kind is being typed: finish it or throw it away first.</source>
        <translation>اس قسم کا ایک اور پرچہ لکھا جا رہا ہے: پہلے اسے مکمل کریں یا چھوڑ دیں۔</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>جاری رکھیں</translation>
    </message>
    <message>
        <source>Call off what has not come</source>
        <translation>جو نہیں آیا منسوخ کریں</translation>
    </message>
    <message>
        <source>Take this paper back</source>
        <translation>یہ پرچہ واپس لیں</translation>
    </message>
</context>
<context>
    <name>MatchCard</name>
    <message>
        <source>Order, goods and bill</source>
        <translation>آرڈر، مال اور بل</translation>
    </message>
    <message>
        <source>A bill of his, by number</source>
        <translation>اس کا بل، نمبر سے</translation>
    </message>
    <message>
        <source>Number of our bill that charges for this</source>
        <translation>ہمارے اس بل کا نمبر جو اس مال کا ہے</translation>
    </message>
    <message>
        <source>Link bill</source>
        <translation>بل جوڑیں</translation>
    </message>
    <message>
        <source>Bill {number} is linked.</source>
        <translation>بل {number} جوڑ دیا گیا۔</translation>
    </message>
    <message>
        <source>Take bill {number} off these goods?</source>
        <translation>بل {number} اس مال سے ہٹائیں؟</translation>
    </message>
    <message>
        <source>The bill stays as it is; it only charges for other goods, or for none of ours.</source>
        <translation>بل ویسا ہی رہتا ہے؛ بس وہ کسی اور مال کا ہے یا ہمارے کسی آرڈر کا نہیں۔</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>ہٹائیں</translation>
    </message>
    <message>
        <source>Bill {number} is taken off.</source>
        <translation>بل {number} ہٹا دیا گیا۔</translation>
    </message>
    <message>
        <source>Order, goods and bill agree.</source>
        <translation>آرڈر، مال اور بل ایک ہیں۔</translation>
    </message>
    <message>
        <source>Bills linked:</source>
        <translation>جڑے ہوئے بل:</translation>
    </message>
    <message>
        <source>No bill is linked yet.</source>
        <translation>ابھی کوئی بل نہیں جڑا۔</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>مال</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>آرڈر</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>منظور</translation>
    </message>
    <message>
        <source>Billed</source>
        <translation>بل شدہ</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>آنا باقی</translation>
    </message>
    <message>
        <source>To bill</source>
        <translation>بل باقی</translation>
    </message>
    <message>
        <source>Order rate</source>
        <translation>آرڈر ریٹ</translation>
    </message>
    <message>
        <source>Bill rate</source>
        <translation>بل ریٹ</translation>
    </message>
</context>
<context>
    <name>StillOutPage</name>
    <message>
        <source>Nothing is out</source>
        <translation>باہر کچھ نہیں</translation>
    </message>
    <message>
        <source>What is ordered, lent or sent to be worked on would stand here.</source>
        <translation>جو مال منگوایا، ادھار دیا یا کام کے لیے بھیجا ہو وہ یہاں نظر آئے گا۔</translation>
    </message>
    <message>
        <source>All</source>
        <translation>سب</translation>
    </message>
    <message>
        <source>Job work</source>
        <translation>جاب ورک</translation>
    </message>
    <message>
        <source>Gate passes</source>
        <translation>گیٹ پاس</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>آرڈر</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>تاخیر</translation>
    </message>
    <message>
        <source>Still out, still to come</source>
        <translation>باہر اور آنا باقی</translation>
    </message>
    <message>
        <source>with {n} parties</source>
        <translation>{n} فریقوں کے پاس</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>فریق</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>مال</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>نمبر</translation>
    </message>
    <message>
        <source>Ordered, sent</source>
        <translation>آرڈر، بھیجا</translation>
    </message>
    <message>
        <source>Come, back</source>
        <translation>آیا، واپس</translation>
    </message>
    <message>
        <source>Scrap</source>
        <translation>اسکریپ</translation>
    </message>
    <message>
        <source>Still out</source>
        <translation>باقی</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>اکائی</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>مقررہ</translation>
    </message>
</context>
<context>
    <name>NeedsCard</name>
    <message>
        <source>{name} is {n} days late</source>
        <translation>{name} کو {n} دن کی تاخیر ہے</translation>
    </message>
</context>
<context>
    <name>ChargedCard</name>
    <message>
        <source>Open</source>
        <translation>کھولیں</translation>
    </message>
    <message>
        <source>Charges for {number}</source>
        <translation>{number} کا بل</translation>
    </message>
    <message>
        <source>Order, goods and bill agree.</source>
        <translation>آرڈر، مال اور بل ایک ہیں۔</translation>
    </message>
</context>
</TS>
