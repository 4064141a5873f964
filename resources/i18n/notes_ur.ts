<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ur_PK" sourcelanguage="en">
<context>
    <name>CancellationPage</name>
    <message>
        <source>Cancel it there; this program cannot do that for you</source>
        <translation>وہیں منسوخ کریں؛ یہ پروگرام آپ کے لیے یہ نہیں کر سکتا</translation>
    </message>
    <message>
        <source>Cancelled on</source>
        <translation>منسوخی کی تاریخ</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>گاہک</translation>
    </message>
    <message>
        <source>FBR never had this invoice: nothing is to be done on IRIS.</source>
        <translation>یہ انوائس ایف بی آر تک نہیں پہنچی: آئرس پر کچھ نہیں کرنا۔</translation>
    </message>
    <message>
        <source>FBR number</source>
        <translation>ایف بی آر نمبر</translation>
    </message>
    <message>
        <source>First on IRIS</source>
        <translation>پہلے آئرس پر</translation>
    </message>
    <message>
        <source>Invoice Dashboard: Cancelled</source>
        <translation>انوائس ڈیش بورڈ: منسوخ</translation>
    </message>
    <message>
        <source>Invoice date</source>
        <translation>انوائس کی تاریخ</translation>
    </message>
    <message>
        <source>It may be cancelled on IRIS until {when}: {hours} hours are left.</source>
        <translation>آئرس پر {when} تک منسوخ ہو سکتی ہے: {hours} گھنٹے باقی ہیں۔</translation>
    </message>
    <message>
        <source>Its number and day, if the time was over</source>
        <translation>اس کا نمبر اور تاریخ، اگر وقت گزر چکا ہو</translation>
    </message>
    <message>
        <source>Open IRIS, Invoice Dashboard, and find this number</source>
        <translation>آئرس میں انوائس ڈیش بورڈ کھولیں اور یہ نمبر تلاش کریں</translation>
    </message>
    <message>
        <source>Record the cancellation</source>
        <translation>منسوخی درج کریں</translation>
    </message>
    <message>
        <source>Say here what IRIS shows now</source>
        <translation>اب آئرس جو دکھا رہا ہے یہاں لکھیں</translation>
    </message>
    <message>
        <source>The Commissioner's approval</source>
        <translation>کمشنر کی منظوری</translation>
    </message>
    <message>
        <source>The invoice</source>
        <translation>انوائس</translation>
    </message>
    <message>
        <source>The time for it ended on {when}: the Commissioner's approval is needed.</source>
        <translation>اس کا وقت {when} کو ختم ہو گیا: کمشنر کی منظوری ضروری ہے۔</translation>
    </message>
    <message>
        <source>This cancellation is not recorded yet</source>
        <translation>یہ منسوخی ابھی درج نہیں ہوئی</translation>
    </message>
    <message>
        <source>Total, rupees</source>
        <translation>کل، روپے</translation>
    </message>
    <message>
        <source>What IRIS shows</source>
        <translation>آئرس کیا دکھا رہا ہے</translation>
    </message>
    <message>
        <source>What you saw</source>
        <translation>آپ نے کیا دیکھا</translation>
    </message>
    <message>
        <source>{number} counts nowhere any more.</source>
        <translation>{number} اب کسی حساب میں شامل نہیں۔</translation>
    </message>
    <message>
        <source>{number} was cancelled on IRIS</source>
        <translation>{number} آئرس پر منسوخ ہوئی</translation>
    </message>
</context>
<context>
    <name>HandUploadPage</name>
    <message>
        <source>Nothing of this month waits to be taken to IRIS.</source>
        <translation>اس مہینے کا کوئی کاغذ آئرس پر لے جانے کو باقی نہیں۔</translation>
    </message>
    <message>
        <source>Nothing waits to be taken to IRIS.</source>
        <translation>کوئی کاغذ آئرس پر لے جانے کو باقی نہیں۔</translation>
    </message>
    <message>
        <source>Make JSON files</source>
        <translation>JSON فائلیں بنائیں</translation>
    </message>
    <message>
        <source>Make the files</source>
        <translation>فائلیں بنائیں</translation>
    </message>
    <message>
        <source>Make {file} again?</source>
        <translation>{file} دوبارہ بنائیں؟</translation>
    </message>
    <message>
        <source>It holds the same papers as before. Upload one of the two files, and only one: what is uploaded twice, FBR has twice.</source>
        <translation>اس میں وہی کاغذ ہیں جو پہلے تھے۔ دونوں فائلوں میں سے صرف ایک اپ لوڈ کریں: جو دو بار اپ لوڈ ہو، وہ ایف بی آر کے پاس دو بار ہو جاتا ہے۔</translation>
    </message>
    <message>
        <source>Make it again</source>
        <translation>دوبارہ بنائیں</translation>
    </message>
    <message>
        <source>JSON files in one archive</source>
        <translation>JSON فائلیں ایک ZIP میں</translation>
    </message>
    <message>
        <source>The file is being made</source>
        <translation>فائل بن رہی ہے</translation>
    </message>
    <message>
        <source>Made for the trial portal, and left out: {n}. Let a real sale go to the real one: Portal settings.</source>
        <translation>آزمائشی پورٹل کے لیے بنے تھے، اس لیے شامل نہیں: {n}۔ اصل فروخت ہو تو اسے پورٹل کی ترتیبات میں اصل پورٹل پر جانے دیں۔</translation>
    </message>
    <message>
        <source>What waits was made for the trial portal</source>
        <translation>جو منتظر ہے وہ آزمائشی پورٹل کے لیے بنا تھا</translation>
    </message>
    <message>
        <source>Bring the file that IRIS gives back: it has the numbers</source>
        <translation>آئرس جو فائل واپس دے وہ لائیں: اس میں نمبر ہیں</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>خریدار</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>تاریخ</translation>
    </message>
    <message>
        <source>FBR's sheet</source>
        <translation>ایف بی آر کی شیٹ</translation>
    </message>
    <message>
        <source>Make FBR's sheet</source>
        <translation>ایف بی آر کی شیٹ بنائیں</translation>
    </message>
    <message>
        <source>Make FBR's sheet of what waits; of one month at a time</source>
        <translation>جو انتظار میں ہے اس کی ایف بی آر کی شیٹ بنائیں؛ ایک وقت میں ایک مہینہ</translation>
    </message>
    <message>
        <source>Make the sheet</source>
        <translation>شیٹ بنائیں</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>مہینہ</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>کچھ انتظار میں نہیں</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>کاغذ</translation>
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
        <source>Take {n} papers to IRIS by hand?</source>
        <translation>{n} کاغذ ہاتھ سے آئرس پر لے جائیں؟</translation>
    </message>
    <message>
        <source>The file that IRIS gave back</source>
        <translation>آئرس سے واپس ملی فائل</translation>
    </message>
    <message>
        <source>They will not be sent from here any more. Their fate is unknown until you bring the numbers of IRIS.</source>
        <translation>یہ اب یہاں سے نہیں بھیجے جائیں گے۔ جب تک آپ آئرس کے نمبر نہ لائیں، ان کا انجام معلوم نہیں۔</translation>
    </message>
    <message>
        <source>Upload by hand</source>
        <translation>ہاتھ سے اپ لوڈ</translation>
    </message>
    <message>
        <source>Upload it on IRIS, Digital Invoicing, from any computer</source>
        <translation>کسی بھی کمپیوٹر سے آئرس، ڈیجیٹل انوائسنگ پر اپ لوڈ کریں</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>جو انتظار میں ہے</translation>
    </message>
    <message>
        <source>Where there is no line, or FBR does not know this address</source>
        <translation>جہاں لائن نہ ہو، یا ایف بی آر اس پتے کو نہ پہچانے</translation>
    </message>
    <message>
        <source>{file} is made: upload it on IRIS today.</source>
        <translation>{file} بن گئی: آج ہی آئرس پر اپ لوڈ کریں۔</translation>
    </message>
</context>
<context>
    <name>ImportField</name>
    <message>
        <source>Buyer Name</source>
        <translation>خریدار کا نام</translation>
    </message>
    <message>
        <source>FBR invoice no.</source>
        <translation>ایف بی آر انوائس نمبر</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>سطریں</translation>
    </message>
    <message>
        <source>Product Description</source>
        <translation>مال کی تفصیل</translation>
    </message>
    <message>
        <source>Value of Sales Excluding Sales Tax</source>
        <translation>فروخت کی مالیت بغیر سیلز ٹیکس</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>{number} is not in the file: it was made for FBR's sandbox. If it is a real sale, let it go to production in the settings of the portal (karkhana portal adopt).</source>
        <translation>{number} فائل میں نہیں: یہ ایف بی آر کے سینڈ باکس کے لیے بنا تھا۔ اگر یہ اصل فروخت ہے تو پورٹل کی ترتیبات میں اسے اصل ماحول پر جانے دیں (karkhana portal adopt)۔</translation>
    </message>
    <message>
        <source>There is nothing to export: no paper waits for FBR.</source>
        <translation>برآمد کرنے کو کچھ نہیں: کوئی کاغذ ایف بی آر کا منتظر نہیں۔</translation>
    </message>
    <message>
        <source>There is no file {file} whose papers still wait for a look at IRIS.</source>
        <translation>ایسی کوئی فائل {file} نہیں جس کے کاغذ ابھی آئرس پر دیکھے جانے باقی ہوں۔</translation>
    </message>
    <message>
        <source>Papers without a number were given out in several files: {files}. Say which one to make again.</source>
        <translation>بغیر نمبر کے کاغذ کئی فائلوں میں دیے گئے ہیں: {files}۔ بتائیں کون سی فائل دوبارہ بنانی ہے۔</translation>
    </message>
    <message>
        <source>There is a file {file} already, and it may hold papers given out before: give another name.</source>
        <translation>فائل {file} پہلے سے موجود ہے، اور اس میں پہلے دیے گئے کاغذ ہو سکتے ہیں: کوئی اور نام دیں۔</translation>
    </message>
    <message>
        <source>FBR does not say whether a debit note takes off or adds; this one adds (confidence {grade}). If your adviser says otherwise, change what it does.</source>
        <translation>ایف بی آر نہیں بتاتا کہ ڈیبٹ نوٹ رقم کم کرتا ہے یا بڑھاتا ہے؛ یہ نوٹ بڑھاتا ہے (اعتماد {grade})۔ اگر آپ کے مشیر کی رائے مختلف ہو تو اس کا اثر بدل دیں۔</translation>
    </message>
    <message>
        <source>FBR does not say whether a debit note takes off or adds; this one takes off (confidence {grade}). If your adviser says otherwise, change what it does.</source>
        <translation>ایف بی آر نہیں بتاتا کہ ڈیبٹ نوٹ رقم کم کرتا ہے یا بڑھاتا ہے؛ یہ نوٹ کم کرتا ہے (اعتماد {grade})۔ اگر آپ کے مشیر کی رائے مختلف ہو تو اس کا اثر بدل دیں۔</translation>
    </message>
    <message>
        <source>FBR has not given {number} a number yet ({state}). FBR takes a debit note only for an invoice that it has (0026, 0057): wait for its number, or settle it in the outbox.</source>
        <translation>ایف بی آر نے {number} کو ابھی نمبر نہیں دیا ({state})۔ ایف بی آر ڈیبٹ نوٹ صرف اسی انوائس پر لیتا ہے جو اس کے پاس ہو (0026، 0057): نمبر کا انتظار کریں، یا آؤٹ باکس میں معاملہ طے کریں۔</translation>
    </message>
    <message>
        <source>For the reason “Others”, FBR wants it in words (0028).</source>
        <translation>وجہ ”دیگر“ ہو تو ایف بی آر الفاظ میں وضاحت مانگتا ہے (0028)۔</translation>
    </message>
    <message>
        <source>The row names our paper {number}, but its {field} is {theirs}, ours is {ours}.</source>
        <translation>سطر میں ہمارے کاغذ {number} کا نام ہے، مگر اس میں {field}: {theirs}، ہمارے ہاں {ours}۔</translation>
    </message>
    <message>
        <source>The row of {number} has no FBR number; nothing was done with it.</source>
        <translation>{number} کی سطر میں ایف بی آر نمبر نہیں؛ اس پر کچھ نہیں کیا گیا۔</translation>
    </message>
    <message>
        <source>The rows of FBR number {text} do not agree about the invoice number or the date.</source>
        <translation>ایف بی آر نمبر {text} کی سطروں میں انوائس نمبر یا تاریخ ایک جیسی نہیں۔</translation>
    </message>
    <message>
        <source>FBR number {text} belongs to {owner}, but the file has it beside {number}. Look on IRIS which is so.</source>
        <translation>ایف بی آر نمبر {text}، {owner} کا ہے، مگر فائل میں یہ {number} کے ساتھ لکھا ہے۔ آئرس پر دیکھیں کہ درست کیا ہے۔</translation>
    </message>
    <message>
        <source>IRIS has {number} twice: as {first} and as {second}. If so, one of the two must be cancelled there within 72 hours; say in the outbox that there are two (of an accepted paper: karkhana outbox settle --two).</source>
        <translation>آئرس پر {number} دو بار ہے: {first} اور {second}۔ اگر ایسا ہی ہے تو ان میں سے ایک کو 72 گھنٹوں کے اندر وہاں منسوخ کرنا ہوگا؛ آؤٹ باکس میں بتائیں کہ یہ دو ہیں (منظور شدہ کاغذ کے لیے: karkhana outbox settle --two)۔</translation>
    </message>
    <message>
        <source>IRIS has {number} as {text}, but here it still waits to be sent: that would make two. Once this is written down it is not sent any more, and the outbox asks what you see on IRIS.</source>
        <translation>آئرس پر {number} پہلے سے {text} کے نمبر سے موجود ہے، مگر یہاں یہ ابھی بھیجے جانے کے انتظار میں ہے: یوں دو ہو جائیں گی۔ یہ درج ہوتے ہی اسے مزید نہیں بھیجا جائے گا، اور آؤٹ باکس پوچھے گا کہ آئرس پر کیا دکھائی دیتا ہے۔</translation>
    </message>
    <message>
        <source>FBR has this one already: {number}, as {text}; here only the sandbox was told of it. It must not be sent again: this is written down, and it will not go to FBR by itself.</source>
        <translation>یہ ایف بی آر کے پاس پہلے سے ہے: {number}، نمبر {text}؛ یہاں سے یہ صرف سینڈ باکس کو بتایا گیا تھا۔ اسے دوبارہ نہیں بھیجنا: یہ بات لکھ لی گئی ہے، اور یہ خود بخود ایف بی آر کو نہیں جائے گا۔</translation>
    </message>
    <message>
        <source>Here only the sandbox was told of {number}. If FBR has it, say under which number it was found there; if there are two of it, say so when the owner has let it go to FBR.</source>
        <translation>یہاں سے {number} صرف سینڈ باکس کو بتایا گیا تھا۔ اگر یہ ایف بی آر کے پاس ہے تو بتائیں کہ وہاں کس نمبر سے ملا؛ اگر وہاں دو ہیں تو یہ تب بتائیں جب مالک اسے ایف بی آر کو جانے دے۔</translation>
    </message>
    <message>
        <source>The file is not the whole of {text}: it lacks invoices that FBR has ({number}). Nothing is taken for absent by it. Save the whole month on IRIS.</source>
        <translation>یہ فائل {text} کی پوری فائل نہیں: اس میں وہ انوائسیں نہیں جو ایف بی آر کے پاس ہیں ({number})۔ اس سے کسی کاغذ کو غائب نہیں مانا جاتا۔ آئرس پر پورا مہینہ محفوظ کریں۔</translation>
    </message>
    <message>
        <source>The file holds no invoice at all: nothing is taken for absent by it. If that month is really empty on IRIS, answer by hand in the outbox.</source>
        <translation>فائل میں ایک بھی انوائس نہیں: اس سے کسی کاغذ کو غائب نہیں مانا جاتا۔ اگر آئرس پر وہ مہینہ واقعی خالی ہے تو آؤٹ باکس میں خود جواب لکھیں۔</translation>
    </message>
    <message>
        <source>The file is not that of {text}: it holds {number} of {date}. Nothing is taken for absent by it. Save that month alone on IRIS.</source>
        <translation>یہ فائل {text} کی نہیں: اس میں {date} کی {number} موجود ہے۔ اس سے کسی کاغذ کو غائب نہیں مانا جاتا۔ آئرس پر صرف وہی مہینہ محفوظ کریں۔</translation>
    </message>
    <message>
        <source>This file does not show that it was made after {time}: no invoice of this kind is in it that was sent from here later and that FBR accepted. So it cannot say that these are not there: {papers}. Look yourself on IRIS and say in the outbox what you saw.</source>
        <translation>اس فائل سے یہ ثابت نہیں ہوتا کہ یہ {time} کے بعد بنی: اس میں اس قسم کی کوئی ایسی انوائس نہیں جو اس کے بعد یہاں سے بھیجی گئی ہو اور ایف بی آر نے منظور کی ہو۔ اس لیے یہ فائل نہیں بتا سکتی کہ یہ کاغذ وہاں نہیں ہیں: {papers}۔ خود آئرس پر دیکھیں اور جو نظر آئے وہ آؤٹ باکس میں لکھیں۔</translation>
    </message>
    <message>
        <source>Somebody may still upload these: {papers}. They were given out in a file, or the books were put back or moved since. No list says that they will not come. See that nobody has such a file any more, look yourself on IRIS and say in the outbox what you saw.</source>
        <translation>یہ کاغذ اب بھی کوئی اپ لوڈ کر سکتا ہے: {papers}۔ یہ کسی فائل میں دیے گئے تھے، یا اس کے بعد کھاتے پرانی نقل سے واپس لائے گئے یا دوسرے کمپیوٹر پر لے جائے گئے۔ کوئی فہرست یہ نہیں بتا سکتی کہ یہ آگے نہیں آئیں گے۔ تسلی کر لیں کہ اب کسی کے پاس ایسی فائل نہیں، خود آئرس پر دیکھیں اور جو نظر آئے وہ آؤٹ باکس میں لکھیں۔</translation>
    </message>
    <message>
        <source>Your computer's date is wrong, or was: how much time has passed since the paper was sent is not known. Set it right and let the program ask FBR once; then look again.</source>
        <translation>آپ کے کمپیوٹر کی تاریخ یا وقت غلط ہے یا غلط رہا ہے: معلوم نہیں کہ کاغذ بھیجے ہوئے کتنا وقت گزرا۔ اسے درست کریں اور پروگرام کو ایک بار ایف بی آر سے پوچھنے دیں؛ پھر دوبارہ دیکھیں۔</translation>
    </message>
    <message>
        <source>This very file was the first look for {papers}; read again, it says nothing new. Save it anew on IRIS. If IRIS gives the same file again, look there yourself and answer by hand in the outbox.</source>
        <translation>{papers} کے لیے پہلی بار بھی یہی فائل دیکھی گئی تھی؛ دوبارہ پڑھنے سے کوئی نئی بات معلوم نہیں ہوتی۔ آئرس سے نئی فائل محفوظ کریں۔ اگر آئرس پھر وہی فائل دے تو خود آئرس پر دیکھیں اور آؤٹ باکس میں خود جواب لکھیں۔</translation>
    </message>
    <message>
        <source>The {hours} hours in which an invoice may be cancelled on IRIS ended on {time} (STGO 01/2026). The Commissioner's approval is needed: write down its number and day, or make a debit note.</source>
        <translation>آئرس پر انوائس منسوخ کرنے کے {hours} گھنٹے {time} کو ختم ہو گئے (STGO 01/2026)۔ کمشنر کی منظوری ضروری ہے: اس کا نمبر اور تاریخ لکھیں، یا ڈیبٹ نوٹ بنائیں۔</translation>
    </message>
    <message>
        <source>What waits is of several months ({months}); FBR's sheet is for one. Say which.</source>
        <translation>جو انتظار میں ہے وہ کئی مہینوں کا ہے ({months})؛ ایف بی آر کی شیٹ ایک مہینے کی ہوتی ہے۔ بتائیں کون سا۔</translation>
    </message>
    <message>
        <source>{number} could be any of these: {papers}. Settle it by hand in the outbox.</source>
        <translation>{number} ان میں سے کوئی بھی ہو سکتا ہے: {papers}۔ اسے آؤٹ باکس میں خود طے کریں۔</translation>
    </message>
    <message>
        <source>{number} is none of the papers whose fate is unknown; nothing was done with it.</source>
        <translation>{number} ان کاغذوں میں سے نہیں جن کا انجام معلوم نہیں؛ اس پر کچھ نہیں کیا گیا۔</translation>
    </message>
    <message>
        <source>{number} is “{state}”: only what FBR has, or never will have, can be cancelled.</source>
        <translation>{number} کی حالت ”{state}“ ہے: صرف وہی منسوخ ہو سکتی ہے جو ایف بی آر کے پاس ہو، یا جو اس تک کبھی نہیں پہنچے گی۔</translation>
    </message>
    <message>
        <source>{number} stands for this invoice already. It may be that FBR takes only one note for each (0064).</source>
        <translation>اس انوائس پر {number} پہلے سے موجود ہے۔ ہو سکتا ہے ایف بی آر ہر انوائس پر ایک ہی نوٹ لے (0064)۔</translation>
    </message>
    <message>
        <source>{number} was made for FBR's sandbox: it is only a trial and must not be uploaded. If it is a real sale, let it go to production in the settings of the portal (karkhana portal adopt).</source>
        <translation>{number} ایف بی آر کے سینڈ باکس کے لیے بنا تھا: یہ صرف آزمائش ہے، اپ لوڈ نہیں ہونا چاہیے۔ اگر یہ اصل فروخت ہے تو پورٹل کی ترتیبات میں اسے اصل ماحول پر جانے دیں (karkhana portal adopt)۔</translation>
    </message>
    <message>
        <source>{text} is more than the invoice and its notes leave: {most}. FBR takes no notes above the invoice (0036, 0037, 0067).</source>
        <translation>{text} اس سے زیادہ ہے جو انوائس اور اس کے نوٹوں کے بعد باقی ہے: {most}۔ ایف بی آر انوائس سے زیادہ کے نوٹ نہیں لیتا (0036، 0037، 0067)۔</translation>
    </message>
    <message>
        <source>“{text}” is none of FBR's reasons: {there}.</source>
        <translation>”{text}“ ایف بی آر کی وجوہات میں نہیں: {there}۔</translation>
    </message>
    <message>
        <source>{note} belongs to {number}: what is issued in its place cannot belong to another invoice.</source>
        <translation>{note} انوائس {number} کا ہے: اس کی جگہ جاری ہونے والا نوٹ کسی اور انوائس کا نہیں ہو سکتا۔</translation>
    </message>
</context>
<context>
    <name>Rate</name>
    <message>
        <source>hours in which an invoice may be cancelled on IRIS</source>
        <translation>آئرس پر انوائس منسوخ کرنے کے گھنٹے</translation>
    </message>
    <message>
        <source>what a debit note does: -1 takes off, 1 adds</source>
        <translation>ڈیبٹ نوٹ کا اثر: منفی 1 کم کرتا ہے، 1 بڑھاتا ہے</translation>
    </message>
</context>
<context>
    <name>SaleCorrections</name>
    <message>
        <source>Cancelled on IRIS</source>
        <translation>آئرس پر منسوخ ہوئی</translation>
    </message>
    <message>
        <source>Cancelled: {number}. {words}</source>
        <translation>منسوخ: {number}۔ {words}</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>درستیاں</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>تاریخ</translation>
    </message>
    <message>
        <source>Debit note</source>
        <translation>ڈیبٹ نوٹ</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>نمبر</translation>
    </message>
    <message>
        <source>Rupees</source>
        <translation>روپے</translation>
    </message>
</context>
<context>
    <name>SaleNoteForm</name>
    <message>
        <source>Date of the note</source>
        <translation>نوٹ کی تاریخ</translation>
    </message>
    <message>
        <source>Debit note on {number}</source>
        <translation>{number} پر ڈیبٹ نوٹ</translation>
    </message>
    <message>
        <source>Debit note {number} is issued.</source>
        <translation>ڈیبٹ نوٹ {number} جاری ہو گیا۔</translation>
    </message>
    <message>
        <source>Debit note, rupees</source>
        <translation>ڈیبٹ نوٹ، روپے</translation>
    </message>
    <message>
        <source>FBR number</source>
        <translation>ایف بی آر نمبر</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>الفاظ میں</translation>
    </message>
    <message>
        <source>Invoice date</source>
        <translation>انوائس کی تاریخ</translation>
    </message>
    <message>
        <source>Issue debit note</source>
        <translation>ڈیبٹ نوٹ جاری کریں</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>سطریں</translation>
    </message>
    <message>
        <source>Other taxes</source>
        <translation>دوسرے ٹیکس</translation>
    </message>
    <message>
        <source>Our number</source>
        <translation>ہمارا نمبر</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>وجہ</translation>
    </message>
    <message>
        <source>Sales tax</source>
        <translation>سیلز ٹیکس</translation>
    </message>
    <message>
        <source>Sales tax withheld</source>
        <translation>روکا گیا سیلز ٹیکس</translation>
    </message>
    <message>
        <source>The invoice</source>
        <translation>انوائس</translation>
    </message>
    <message>
        <source>This debit note is not issued yet</source>
        <translation>یہ ڈیبٹ نوٹ ابھی جاری نہیں ہوا</translation>
    </message>
    <message>
        <source>Total, rupees</source>
        <translation>کل، روپے</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>مالیت</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>اثر</translation>
    </message>
    <message>
        <source>next warning</source>
        <translation>اگلی تنبیہ</translation>
    </message>
</context>
<context>
    <name>SaleNoteLines</name>
    <message>
        <source>Its value</source>
        <translation>اس کی مالیت</translation>
    </message>
    <message>
        <source>Not yet back</source>
        <translation>باقی</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>پرزہ</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>تعداد</translation>
    </message>
    <message>
        <source>Sales tax</source>
        <translation>سیلز ٹیکس</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>فروخت</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>مالیت</translation>
    </message>
</context>
<context>
    <name>SaleNotePage</name>
    <message>
        <source>Another was issued in its place.</source>
        <translation>اس کی جگہ نیا نوٹ جاری ہو چکا ہے۔</translation>
    </message>
    <message>
        <source>Before FBR</source>
        <translation>ایف بی آر کے ہاں</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>گاہک</translation>
    </message>
    <message>
        <source>Date of the note</source>
        <translation>نوٹ کی تاریخ</translation>
    </message>
    <message>
        <source>Debit note, rupees</source>
        <translation>ڈیبٹ نوٹ، روپے</translation>
    </message>
    <message>
        <source>HS code</source>
        <translation>ایچ ایس کوڈ</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>انوائس</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>کھولیں</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>پرزہ</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>تعداد</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>چھاپیں</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>وجہ</translation>
    </message>
    <message>
        <source>Sales tax</source>
        <translation>سیلز ٹیکس</translation>
    </message>
    <message>
        <source>The debit note</source>
        <translation>ڈیبٹ نوٹ</translation>
    </message>
    <message>
        <source>The invoice</source>
        <translation>انوائس</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>کل</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>مالیت</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>اثر</translation>
    </message>
    <message>
        <source>issued {when} by {who}</source>
        <translation>{when} کو {who} نے جاری کیا</translation>
    </message>
    <message>
        <source>FBR refused it, and nobody wants it any more.</source>
        <translation>ایف بی آر نے اسے مسترد کیا، اور اب اس کی ضرورت نہیں۔</translation>
    </message>
</context>
<context>
    <name>SaleNoteRevision</name>
    <message>
        <source>Correct {number}</source>
        <translation>{number} درست کریں</translation>
    </message>
</context>
<context>
    <name>SaleNotesPage</name>
    <message>
        <source>All</source>
        <translation>سب</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>گاہک</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>تاریخ</translation>
    </message>
    <message>
        <source>Debit notes</source>
        <translation>ڈیبٹ نوٹ</translation>
    </message>
    <message>
        <source>FBR number</source>
        <translation>ایف بی آر نمبر</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>انوائس</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>آپ کی توجہ درکار</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>نمبر</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>وجہ</translation>
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
        <source>They are made from the page of an invoice: goods that came back, or a price that changed.</source>
        <translation>یہ انوائس کے صفحے سے بنتے ہیں: مال واپس آیا ہو یا قیمت بدلی ہو۔</translation>
    </message>
    <message>
        <source>Your debit notes will stand here</source>
        <translation>آپ کے ڈیبٹ نوٹ یہاں نظر آئیں گے</translation>
    </message>
    <message>
        <source>{n} in all</source>
        <translation>کل {n}</translation>
    </message>
</context>
<context>
    <name>SalesPage</name>
    <message>
        <source>Debit notes</source>
        <translation>ڈیبٹ نوٹ</translation>
    </message>
</context>
<context>
    <name>UnknownMatchingPage</name>
    <message>
        <source>Buyer</source>
        <translation>خریدار</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>فائل چنیں</translation>
    </message>
    <message>
        <source>Choose a file first</source>
        <translation>پہلے فائل چنیں</translation>
    </message>
    <message>
        <source>FBR has it already: not to be sent</source>
        <translation>ایف بی آر کے پاس پہلے سے ہے: نہ بھیجیں</translation>
    </message>
    <message>
        <source>May be there: look yourself</source>
        <translation>شاید موجود ہے: خود دیکھیں</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>تاریخ</translation>
    </message>
    <message>
        <source>FBR number</source>
        <translation>ایف بی آر نمبر</translation>
    </message>
    <message>
        <source>This file cannot say</source>
        <translation>یہ فائل نہیں بتا سکتی</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>مل گیا</translation>
    </message>
    <message>
        <source>It is being written down</source>
        <translation>درج ہو رہا ہے</translation>
    </message>
    <message>
        <source>Match with a file from IRIS</source>
        <translation>آئرس کی فائل سے ملائیں</translation>
    </message>
    <message>
        <source>Not in this file</source>
        <translation>اس فائل میں نہیں</translation>
    </message>
    <message>
        <source>Not looked at yet</source>
        <translation>ابھی نہیں دیکھا</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>وہاں نہیں</translation>
    </message>
    <message>
        <source>Only if the file holds everything of one month: that month. What it lacks was not there then.</source>
        <translation>صرف اگر فائل میں ایک مہینے کا سب کچھ ہے تو وہ مہینہ۔ جو اس میں نہیں، وہ اس وقت وہاں نہیں تھا۔</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>کاغذ</translation>
    </message>
    <message>
        <source>Papers whose fate is unknown</source>
        <translation>وہ کاغذ جن کا انجام معلوم نہیں</translation>
    </message>
    <message>
        <source>Record what the file shows</source>
        <translation>فائل میں جو ہے درج کریں</translation>
    </message>
    <message>
        <source>Sales tax</source>
        <translation>سیلز ٹیکس</translation>
    </message>
    <message>
        <source>The Invoice Dashboard or Annex-C of IRIS, or FBR's upload sheet as it comes back.</source>
        <translation>آئرس کا انوائس ڈیش بورڈ یا اینکس سی، یا ایف بی آر کی اپ لوڈ شیٹ جو واپس ملی۔</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>فائل</translation>
    </message>
    <message>
        <source>The file holds everything of this month</source>
        <translation>فائل میں اس مہینے کا سب کچھ ہے</translation>
    </message>
    <message>
        <source>The file says</source>
        <translation>فائل کے مطابق</translation>
    </message>
    <message>
        <source>There is no paper whose fate is unknown.</source>
        <translation>ایسا کوئی کاغذ نہیں جس کا انجام معلوم نہ ہو۔</translation>
    </message>
    <message>
        <source>This file settles nothing</source>
        <translation>اس فائل سے کچھ طے نہیں ہوتا</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>مالیت</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>اور {n} مزید</translation>
    </message>
    <message>
        <source>{n} papers are settled by this file.</source>
        <translation>اس فائل سے {n} کاغذ طے ہو گئے۔</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Adds</source>
        <translation>بڑھاتا ہے</translation>
    </message>
    <message>
        <source>Adjustment given to Steel Melters</source>
        <translation>اسٹیل میلٹرز کو دی گئی ایڈجسٹمنٹ</translation>
    </message>
    <message>
        <source>Change in amount of tax</source>
        <translation>ٹیکس کی رقم میں تبدیلی</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>واپس دیا</translation>
    </message>
    <message>
        <source>Takes off</source>
        <translation>کم کرتا ہے</translation>
    </message>
</context>
<context>
    <name>GivenOutCard</name>
    <message>
        <source>Given out, and no number yet</source>
        <translation>فائل میں دیے گئے، نمبر ابھی نہیں آیا</translation>
    </message>
    <message>
        <source>Make this file again</source>
        <translation>یہ فائل دوبارہ بنائیں</translation>
    </message>
    <message>
        <source>File</source>
        <translation>فائل</translation>
    </message>
    <message>
        <source>Given out</source>
        <translation>کب دی گئی</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>کاغذ</translation>
    </message>
    <message>
        <source>Rupees</source>
        <translation>روپے</translation>
    </message>
</context>
</TS>
