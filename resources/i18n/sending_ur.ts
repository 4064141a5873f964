<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ur_PK" sourcelanguage="en">
<context>
    <name>Problem</name>
    <message>
        <source>{number} is “{state}”; it does not have two FBR numbers.</source>
        <translation>{number} کی حالت “{state}” ہے؛ اس کے دو ایف بی آر نمبر نہیں ہیں۔</translation>
    </message>
    <message>
        <source>“{text}” is not one of its two FBR numbers ({numbers}).</source>
        <translation>“{text}” اس کے دو ایف بی آر نمبروں ({numbers}) میں سے نہیں۔</translation>
    </message>
    <message>
        <source>{number} is “{state}”; only what FBR has accepted can be cancelled there.</source>
        <translation>{number} کی حالت “{state}” ہے؛ ایف بی آر پر صرف وہی منسوخ ہو سکتا ہے جو اس نے قبول کیا ہو۔</translation>
    </message>
    <message>
        <source>{number} is “{state}”; only what waits can be given out in a file.</source>
        <translation>{number} کی حالت “{state}” ہے؛ فائل میں صرف وہی دیا جا سکتا ہے جو بھیجے جانے کا منتظر ہو۔</translation>
    </message>
    <message>
        <source>This computer sends from these books already; there is nothing to transfer.</source>
        <translation>ان کھاتوں سے یہی کمپیوٹر پہلے سے بھیج رہا ہے؛ منتقل کرنے کو کچھ نہیں۔</translation>
    </message>
    <message>
        <source>No file is made: papers go out from another computer or another copy of these books, and FBR could get them twice. The outbox says why; the owner can transfer sending to this one.</source>
        <translation>فائل نہیں بنائی گئی: کاغذ کسی دوسرے کمپیوٹر یا ان کھاتوں کی کسی دوسری نقل سے بھیجے جاتے ہیں، اور ایف بی آر کو دو بار مل سکتے ہیں۔ وجہ آؤٹ باکس میں لکھی ہے؛ مالک بھیجنے کا کام یہاں منتقل کر سکتا ہے۔</translation>
    </message>
    <message>
        <source>Just now papers are being sent from these books. No file was made; try again in a minute.</source>
        <translation>ان کھاتوں سے اس وقت کاغذ بھیجے جا رہے ہیں۔ فائل نہیں بنائی گئی؛ ایک منٹ بعد دوبارہ کوشش کریں۔</translation>
    </message>
    <message>
        <source>These books were put back to an older copy, and a paper like {number} went out before. It is not given out. Let the program send: it will set {number} aside for you to look for on IRIS.</source>
        <translation>یہ کھاتے پرانی نقل سے لوٹائے گئے ہیں، اور {number} جیسا کاغذ پہلے جا چکا ہے۔ یہ فائل میں نہیں دیا جاتا۔ پروگرام سے بھیجنے کو کہیں: وہ {number} کو الگ رکھ دے گا تاکہ آپ اسے آئرس پر دیکھ لیں۔</translation>
    </message>
    <message>
        <source>{number} names an FBR number of its invoice that was cancelled on IRIS. It is not given out so: enter the note on IRIS by hand.</source>
        <translation>{number} میں اس کی انوائس کا وہ ایف بی آر نمبر درج ہے جو آئرس پر منسوخ ہو چکا ہے۔ اس طرح یہ فائل میں نہیں دیا جاتا: نوٹ آئرس پر ہاتھ سے درج کریں۔</translation>
    </message>
    <message>
        <source>“{text}” is not FBR's number alone: nothing is settled by this row. Look on IRIS what became of {number}.</source>
        <translation>“{text}” صرف ایف بی آر نمبر نہیں: اس سطر سے کچھ طے نہیں کیا گیا۔ آئرس پر دیکھیں کہ {number} کا کیا بنا۔</translation>
    </message>
</context>
<context>
    <name>Line</name>
    <message>
        <source>The program stopped before a byte had left.</source>
        <translation>کچھ بھی بھیجے جانے سے پہلے پروگرام بند ہو گیا۔</translation>
    </message>
    <message>
        <source>The program stopped while it was sending.</source>
        <translation>بھیجتے ہوئے پروگرام بند ہو گیا۔</translation>
    </message>
    <message>
        <source>These books may be older than what FBR has: look on IRIS whether it is there already.</source>
        <translation>ہو سکتا ہے یہ کھاتے ایف بی آر کے ریکارڈ سے پرانے ہوں: آئرس پر دیکھیں کہ یہ وہاں پہلے سے تو نہیں۔</translation>
    </message>
    <message>
        <source>Exported for upload on {when} as {file}.</source>
        <translation>{when} پر اپ لوڈ کے لیے {file} کے نام سے نکالا گیا۔</translation>
    </message>
    <message>
        <source>It was given out in a file to be uploaded by hand: it may be on IRIS already.</source>
        <translation>یہ ہاتھ سے اپ لوڈ کرنے کے لیے فائل میں دیا گیا تھا: ہو سکتا ہے آئرس پر پہلے سے ہو۔</translation>
    </message>
    <message>
        <source>Only the sandbox had it, and these books were put back or moved since: another copy of them may have sent it to FBR. Look on IRIS whether it is there already.</source>
        <translation>یہ صرف سینڈ باکس کے پاس تھا، اور اس کے بعد یہ کھاتے پرانی نقل سے لوٹائے یا دوسرے کمپیوٹر پر لائے گئے: ہو سکتا ہے ان کی کسی اور نقل نے اسے ایف بی آر کو بھیج دیا ہو۔ آئرس پر دیکھیں کہ یہ پہلے سے وہاں تو نہیں۔</translation>
    </message>
    <message>
        <source>Only the sandbox had it, but it was seen at FBR, where it was entered some other way. Look on IRIS, and say under which number it is there. Seen:</source>
        <translation>یہ صرف سینڈ باکس کے پاس تھا، مگر ایف بی آر کے پاس بھی دیکھا گیا، جہاں اسے کسی اور طریقے سے درج کیا گیا۔ آئرس پر دیکھیں اور بتائیں کہ وہاں یہ کس نمبر سے ہے۔ دیکھا گیا نمبر:</translation>
    </message>
    <message>
        <source>These books are sent from another computer. Nothing is sent from here until the owner transfers sending to this one.</source>
        <translation>ان کھاتوں سے کوئی دوسرا کمپیوٹر بھیجتا ہے۔ جب تک مالک بھیجنا اس کمپیوٹر پر منتقل نہ کرے، یہاں سے کچھ نہیں بھیجا جائے گا۔</translation>
    </message>
    <message>
        <source>There is another copy of these books on this computer that sends. Nothing is sent from this one until the owner transfers sending to it.</source>
        <translation>اسی کمپیوٹر پر ان کھاتوں کی ایک اور نقل ہے جس سے بھیجا جاتا ہے۔ جب تک مالک بھیجنا اس نقل پر منتقل نہ کرے، یہاں سے کچھ نہیں بھیجا جائے گا۔</translation>
    </message>
    <message>
        <source>The receipt journal that belongs to these books is not beside them. Put the file back, or let the owner transfer sending: nothing is sent until then.</source>
        <translation>ان کھاتوں کا رسید نامہ ان کے ساتھ موجود نہیں۔ فائل واپس رکھیں، یا مالک بھیجنا منتقل کرے: تب تک کچھ نہیں بھیجا جائے گا۔</translation>
    </message>
    <message>
        <source>It was said to be missing on IRIS while your computer's clock was wrong. That does not count: look on IRIS again.</source>
        <translation>جب لکھا گیا تھا کہ یہ آئرس پر نہیں ہے، اس وقت کمپیوٹر کی گھڑی غلط تھی۔ وہ بات شمار نہیں ہوتی: آئرس پر دوبارہ دیکھیں۔</translation>
    </message>
    <message>
        <source>Your computer's date is wrong: it is earlier than it has been before. Set it right; sending goes on then.</source>
        <translation>آپ کے کمپیوٹر کی تاریخ غلط ہے: یہ پہلے گزری ہوئی تاریخ سے بھی پیچھے ہے۔ اسے درست کریں؛ بھیجنا خود جاری ہو جائے گا۔</translation>
    </message>
    <message>
        <source>Your computer's date is wrong: FBR's clock shows another time. Set it right; sending goes on then.</source>
        <translation>آپ کے کمپیوٹر کی تاریخ غلط ہے: ایف بی آر کی گھڑی کچھ اور وقت بتاتی ہے۔ اسے درست کریں؛ بھیجنا خود جاری ہو جائے گا۔</translation>
    </message>
    <message>
        <source>The disk is nearly full: FBR's answer could not be kept. Make room; sending goes on then.</source>
        <translation>ڈسک تقریباً بھر چکی ہے: ایف بی آر کا جواب محفوظ نہ ہو پاتا۔ جگہ بنائیں؛ بھیجنا خود جاری ہو جائے گا۔</translation>
    </message>
    <message>
        <source>It was made for the sandbox or for production, and the portal is set to the other.</source>
        <translation>یہ سینڈ باکس یا اصل ماحول میں سے ایک کے لیے بنا تھا، اور پورٹل دوسرے پر لگا ہے۔</translation>
    </message>
    <message>
        <source>The token is not the one with which it was begun. Set the portal again if the new token is the right one.</source>
        <translation>یہ وہ ٹوکن نہیں جس سے اسے شروع کیا گیا تھا۔ نیا ٹوکن درست ہے تو پورٹل دوبارہ سیٹ کریں۔</translation>
    </message>
    <message>
        <source>The portal was set anew while it was about to be sent.</source>
        <translation>یہ بھیجا جانے ہی والا تھا کہ پورٹل نئے سرے سے سیٹ کر دیا گیا۔</translation>
    </message>
    <message>
        <source>A list from IRIS has it already, while it waited here: it is not sent. Look on IRIS, and say under which number it is there.</source>
        <translation>یہ یہاں انتظار میں تھا، مگر آئرس کی فہرست میں یہ پہلے سے موجود ہے: اسے نہیں بھیجا جاتا۔ آئرس پر دیکھیں، اور بتائیں کہ وہاں یہ کس نمبر سے ہے۔</translation>
    </message>
    <message>
        <source>These books were put back to an older copy, and a paper like this one, or of this number, went out before: look on IRIS whether this is it.</source>
        <translation>یہ کھاتے پرانی نقل سے لوٹائے گئے ہیں، اور ایسا ہی یا اسی نمبر کا کاغذ پہلے جا چکا ہے: آئرس پر دیکھیں کہ یہ وہی تو نہیں۔</translation>
    </message>
    <message>
        <source>It names an FBR number of its invoice that was cancelled on IRIS. It is not sent so: enter the note on IRIS by hand.</source>
        <translation>اس میں انوائس کا وہ ایف بی آر نمبر درج ہے جو آئرس پر منسوخ ہو چکا ہے۔ اس طرح یہ نہیں بھیجا جاتا: نوٹ آئرس پر ہاتھ سے درج کریں۔</translation>
    </message>
</context>
</TS>
