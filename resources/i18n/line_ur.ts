<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ur_PK" sourcelanguage="en">
<context>
    <name>Problem</name>
    <message>
        <source>{host} is not FBR’s own address. For production write the host’s name once more to confirm it.</source>
        <translation>{host} ایف بی آر کا اپنا پتہ نہیں۔ اصل ماحول کے لیے اس پتے کا نام ایک بار پھر لکھ کر تصدیق کریں۔</translation>
    </message>
    <message>
        <source>Give the proxy’s address without a name and password: they would be written down in the clear.</source>
        <translation>پراکسی کا پتہ نام اور پاس ورڈ کے بغیر دیں: ورنہ وہ کھلے لکھے رہیں گے۔</translation>
    </message>
    <message>
        <source>Only production is armed; {name} is set to the sandbox.</source>
        <translation>صرف اصل ماحول کی اجازت دی جاتی ہے؛ {name} ابھی سینڈ باکس پر ہے۔</translation>
    </message>
    <message>
        <source>“{text}” is not the registration number of this workshop.</source>
        <translation>“{text}” اس ورکشاپ کا رجسٹریشن نمبر نہیں۔</translation>
    </message>
    <message>
        <source>These are practice books: they go to no portal but one on this computer. Open your own books for {host}.</source>
        <translation>یہ مشقی کھاتے ہیں: ان کے لیے صرف اسی کمپیوٹر کا پورٹل لگ سکتا ہے۔ {host} کے لیے اپنے اصل کھاتے کھولیں۔</translation>
    </message>
    <message>
        <source>This outage is the challan portal’s: FBR is told only when its own portal cannot be reached.</source>
        <translation>یہ خرابی چالان پورٹل کی ہے: ایف بی آر کو اطلاع صرف اس کے اپنے پورٹل کی خرابی پر دی جاتی ہے۔</translation>
    </message>
</context>
<context>
    <name>Line</name>
    <message>
        <source>No connection to the portal came about.</source>
        <translation>پورٹل سے رابطہ نہیں ہو سکا۔</translation>
    </message>
    <message>
        <source>The computer at the other end refused the connection.</source>
        <translation>دوسری طرف کے کمپیوٹر نے رابطہ قبول نہیں کیا۔</translation>
    </message>
    <message>
        <source>No connection to the portal came about in time.</source>
        <translation>پورٹل سے وقت پر رابطہ نہیں ہو سکا۔</translation>
    </message>
    <message>
        <source>The line broke while it was being sent.</source>
        <translation>بھیجتے وقت لائن ٹوٹ گئی۔</translation>
    </message>
    <message>
        <source>The line broke before the answer was here.</source>
        <translation>جواب پہنچنے سے پہلے لائن ٹوٹ گئی۔</translation>
    </message>
    <message>
        <source>No answer came in time.</source>
        <translation>وقت پر جواب نہیں آیا۔</translation>
    </message>
    <message>
        <source>The certificate of whoever answered is not valid.</source>
        <translation>جواب دینے والے کا سرٹیفکیٹ درست نہیں۔</translation>
    </message>
    <message>
        <source>Production is not armed: nothing is sent until the owner arms it with the registration number.</source>
        <translation>اصل ماحول کی اجازت نہیں دی گئی: جب تک مالک رجسٹریشن نمبر لکھ کر اجازت نہ دے، کچھ نہیں بھیجا جائے گا۔</translation>
    </message>
    <message>
        <source>The portal could not be reached three times; the next try comes by itself.</source>
        <translation>تین بار پورٹل تک رسائی نہ ہو سکی؛ اگلی کوشش خود بخود ہو گی۔</translation>
    </message>
    <message>
        <source>The portal asked to be left alone for a while.</source>
        <translation>پورٹل نے کچھ دیر رکنے کو کہا ہے۔</translation>
    </message>
    <message>
        <source>Two papers one after the other got no clear answer: nothing more is sent until somebody has looked on IRIS.</source>
        <translation>یکے بعد دیگرے دو کاغذوں کا واضح جواب نہیں ملا: جب تک کوئی آئرس پر دیکھ نہ لے، مزید کچھ نہیں بھیجا جائے گا۔</translation>
    </message>
    <message>
        <source>The portal answers and lets us in.</source>
        <translation>پورٹل جواب دے رہا ہے اور ہمیں قبول کرتا ہے۔</translation>
    </message>
    <message>
        <source>This computer has no network: look at its cable, Wi-Fi or modem.</source>
        <translation>اس کمپیوٹر پر نیٹ ورک نہیں ہے: تار، وائی فائی یا موڈیم دیکھیں۔</translation>
    </message>
    <message>
        <source>The portal cannot be reached from here: the line, the provider or the proxy.</source>
        <translation>یہاں سے پورٹل تک رسائی نہیں: لائن، انٹرنیٹ کمپنی یا پراکسی میں خرابی ہے۔</translation>
    </message>
    <message>
        <source>Somebody else answers in the portal’s place: a login page of the network, or a stranger. Nothing was sent.</source>
        <translation>پورٹل کی جگہ کوئی اور جواب دے رہا ہے: نیٹ ورک کا لاگ اِن صفحہ، یا کوئی اجنبی۔ کچھ نہیں بھیجا گیا۔</translation>
    </message>
    <message>
        <source>The line is up, but the portal does not do its work.</source>
        <translation>لائن ٹھیک ہے، مگر پورٹل کام نہیں کر رہا۔</translation>
    </message>
    <message>
        <source>The portal answers, but does not let us in: the token, or this internet address, is not known to it.</source>
        <translation>پورٹل جواب دیتا ہے مگر ہمیں قبول نہیں کرتا: ٹوکن یا یہ انٹرنیٹ پتہ اسے معلوم نہیں۔</translation>
    </message>
    <message>
        <source>No token is kept for this portal: set it again.</source>
        <translation>اس پورٹل کا کوئی ٹوکن محفوظ نہیں: دوبارہ لکھیں۔</translation>
    </message>
    <message>
        <source>These are practice books: nothing of them goes to a portal that is not on this computer.</source>
        <translation>یہ مشقی کھاتے ہیں: ان کی کوئی چیز اس کمپیوٹر سے باہر کے کسی پورٹل کو نہیں جاتی۔</translation>
    </message>
</context>
<context>
    <name>OutagesPage</name>
    <message>
        <source>Outages will stand here</source>
        <translation>لائن کی خرابیاں یہاں درج ہوں گی</translation>
    </message>
    <message>
        <source>When a portal cannot be reached, it is written down by itself: since when, until when, and why.</source>
        <translation>جب کسی پورٹل تک رسائی نہ ہو تو یہ خود بخود درج ہو جاتا ہے: کب سے، کب تک، اور کیوں۔</translation>
    </message>
    <message>
        <source>Letter to FBR</source>
        <translation>ایف بی آر کو خط</translation>
    </message>
    <message>
        <source>Outages</source>
        <translation>لائن کی خرابیاں</translation>
    </message>
    <message>
        <source>when a portal could not be reached, and why</source>
        <translation>کسی پورٹل تک رسائی کب نہ ہو سکی، اور کیوں</translation>
    </message>
    <message>
        <source>Outage of {began}</source>
        <translation>خرابی بتاریخ {began}</translation>
    </message>
    <message>
        <source>Choose an outage first.</source>
        <translation>پہلے کوئی خرابی چنیں۔</translation>
    </message>
    <message>
        <source>It lasts</source>
        <translation>ابھی جاری ہے</translation>
    </message>
    <message>
        <source>It is over</source>
        <translation>ختم ہو چکی</translation>
    </message>
    <message>
        <source>Issued without the line</source>
        <translation>لائن کے بغیر جاری کیے گئے</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>کیا دیکھا گیا</translation>
    </message>
    <message>
        <source>and {n} more, in the letter</source>
        <translation>اور {n} مزید، خط میں</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>آغاز</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>اختتام</translation>
    </message>
    <message>
        <source>Tried in vain</source>
        <translation>ناکام کوششیں</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>پورٹل</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>ماحول</translation>
    </message>
    <message>
        <source>FBR to be told by</source>
        <translation>ایف بی آر کو اطلاع کی مہلت</translation>
    </message>
    <message>
        <source>To be sent by</source>
        <translation>بھیجنے کی مہلت</translation>
    </message>
    <message>
        <source>All</source>
        <translation>سب</translation>
    </message>
    <message>
        <source>Still lasting</source>
        <translation>جاری</translation>
    </message>
    <message>
        <source>Papers still wait</source>
        <translation>کاغذ باقی ہیں</translation>
    </message>
    <message>
        <source>Lasted</source>
        <translation>دورانیہ</translation>
    </message>
    <message>
        <source>Whose fault</source>
        <translation>خرابی کس کی</translation>
    </message>
    <message>
        <source>Issued offline</source>
        <translation>آف لائن جاری</translation>
    </message>
    <message>
        <source>Still wait</source>
        <translation>باقی</translation>
    </message>
    <message>
        <source>{d} d {h} h</source>
        <translation>{d} دن {h} گھنٹے</translation>
    </message>
    <message>
        <source>{h} h {m} min</source>
        <translation>{h} گھنٹے {m} منٹ</translation>
    </message>
    <message>
        <source>{m} min</source>
        <translation>{m} منٹ</translation>
    </message>
    <message>
        <source>FBR is told only when its own portal cannot be reached.</source>
        <translation>ایف بی آر کو اطلاع صرف اس کے اپنے پورٹل کی خرابی پر دی جاتی ہے۔</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>اور {n} مزید</translation>
    </message>
    <message>
        <source>FBR</source>
        <translation>ایف بی آر</translation>
    </message>
    <message>
        <source>Challans</source>
        <translation>چالان</translation>
    </message>
</context>
</TS>
