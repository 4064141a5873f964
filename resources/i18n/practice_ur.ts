<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ur_PK" sourcelanguage="en">
<context>
    <name>PracticeDays</name>
    <message>
        <source>A good day</source>
        <translation>اچھا دن</translation>
    </message>
    <message>
        <source>The portal answers at once. This ends every bad day.</source>
        <translation>پورٹل فوراً جواب دیتا ہے۔ اس سے ہر برا دن ختم ہو جاتا ہے۔</translation>
    </message>
    <message>
        <source>The line breaks; FBR has the invoice</source>
        <translation>لائن ٹوٹ جاتی ہے؛ انوائس ایف بی آر کے پاس ہے</translation>
    </message>
    <message>
        <source>No answer comes, but it was recorded.</source>
        <translation>جواب نہیں آتا، مگر اندراج ہو چکا ہے۔</translation>
    </message>
    <message>
        <source>The line breaks; FBR has nothing</source>
        <translation>لائن ٹوٹ جاتی ہے؛ ایف بی آر کے پاس کچھ نہیں</translation>
    </message>
    <message>
        <source>From here it looks just the same.</source>
        <translation>یہاں سے دونوں ایک جیسے دکھائی دیتے ہیں۔</translation>
    </message>
    <message>
        <source>“Busy” (503), and yet recorded</source>
        <translation>“مصروف” (503)، پھر بھی اندراج ہو گیا</translation>
    </message>
    <message>
        <source>Who sends it again now has two invoices.</source>
        <translation>جو اسے دوبارہ بھیجے گا اس کی دو انوائسیں ہو جائیں گی۔</translation>
    </message>
    <message>
        <source>Recorded only after a while</source>
        <translation>اندراج کچھ دیر بعد ہوتا ہے</translation>
    </message>
    <message>
        <source>The gateway gives up; the invoice appears 20 seconds later.</source>
        <translation>گیٹ وے ہار مان لیتا ہے؛ انوائس 20 سیکنڈ بعد نظر آتی ہے۔</translation>
    </message>
    <message>
        <source>A page instead of an answer</source>
        <translation>جواب کی جگہ کوئی ویب صفحہ</translation>
    </message>
    <message>
        <source>A Wi-Fi or a firewall answers in FBR's place.</source>
        <translation>ایف بی آر کی جگہ وائی فائی یا فائر وال جواب دیتا ہے۔</translation>
    </message>
    <message>
        <source>A number of another shop</source>
        <translation>کسی اور دکان کا نمبر</translation>
    </message>
    <message>
        <source>The answer says “accepted”, but the number is not ours.</source>
        <translation>جواب میں “منظور” لکھا ہے، مگر نمبر ہمارا نہیں۔</translation>
    </message>
    <message>
        <source>FBR refuses a line</source>
        <translation>ایف بی آر ایک سطر رد کر دیتا ہے</translation>
    </message>
    <message>
        <source>Nothing is recorded; the invoice has to be put right.</source>
        <translation>کوئی اندراج نہیں ہوتا؛ انوائس درست کرنی پڑتی ہے۔</translation>
    </message>
    <message>
        <source>The token has expired</source>
        <translation>ٹوکن کی میعاد ختم ہو گئی</translation>
    </message>
    <message>
        <source>Everything waits, until you choose a good day again.</source>
        <translation>سب کچھ رکا رہتا ہے، جب تک آپ دوبارہ اچھا دن نہ چنیں۔</translation>
    </message>
</context>
<context>
    <name>PracticePage</name>
    <message>
        <source>Choose</source>
        <translation>چنیں</translation>
    </message>
    <message>
        <source>Next paper: {day}</source>
        <translation>اگلا کاغذ: {day}</translation>
    </message>
    <message>
        <source>Practice portal</source>
        <translation>مشقی پورٹل</translation>
    </message>
    <message>
        <source>It is on this computer; FBR hears nothing</source>
        <translation>یہ اسی کمپیوٹر پر ہے؛ ایف بی آر تک کچھ نہیں پہنچتا</translation>
    </message>
    <message>
        <source>Try to send now</source>
        <translation>ابھی بھیج کر دیکھیں</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>دوبارہ دیکھیں</translation>
    </message>
    <message>
        <source>Now send a paper, and see what becomes of it.</source>
        <translation>اب کوئی کاغذ بھیجیں اور دیکھیں اس کا کیا بنتا ہے۔</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>آؤٹ باکس</translation>
    </message>
    <message>
        <source>The practice portal does not answer. Leave practice and come back.</source>
        <translation>مشقی پورٹل جواب نہیں دے رہا۔ مشق سے نکل کر دوبارہ آئیں۔</translation>
    </message>
    <message>
        <source>What shall happen to the next paper?</source>
        <translation>اگلے کاغذ کے ساتھ کیا ہو؟</translation>
    </message>
    <message>
        <source>What the portal really has</source>
        <translation>پورٹل کے پاس اصل میں کیا درج ہے</translation>
    </message>
    <message>
        <source>On IRIS you would look for a paper in just such a list.</source>
        <translation>آئرس پر بھی آپ کاغذ کو ایسی ہی فہرست میں ڈھونڈیں گے۔</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>نمبر</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>خریدار</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>اندراج</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>مالیت</translation>
    </message>
</context>
<context>
    <name>PracticeCard</name>
    <message>
        <source>Practice mode</source>
        <translation>مشقی موڈ</translation>
    </message>
    <message>
        <source>A workshop of its own to learn in, with a portal on this computer that can have bad days. Nothing of it reaches FBR, and these books stay as they are.</source>
        <translation>سیکھنے کے لیے الگ ورکشاپ، جس کا پورٹل اسی کمپیوٹر پر ہے اور اس پر برے دن بھی آ سکتے ہیں۔ اس کی کوئی چیز ایف بی آر تک نہیں پہنچتی، اور آپ کے یہ کھاتے جوں کے توں رہتے ہیں۔</translation>
    </message>
    <message>
        <source>Open the practice workshop</source>
        <translation>مشقی کارخانہ کھولیں</translation>
    </message>
</context>
<context>
    <name>PracticeBand</name>
    <message>
        <source>Choose a bad day</source>
        <translation>برا دن چنیں</translation>
    </message>
</context>
<context>
    <name>Office</name>
    <message>
        <source>The practice portal could not be started: {why}</source>
        <translation>مشقی پورٹل شروع نہ ہو سکا: {why}</translation>
    </message>
    <message>
        <source>No practice portal runs here. The settings of your own books lead to the one that has it.</source>
        <translation>یہاں کوئی مشقی پورٹل نہیں چل رہا۔ اپنے کھاتوں کی ترتیبات سے مشقی کارخانہ کھولیں۔</translation>
    </message>
</context>
</TS>
