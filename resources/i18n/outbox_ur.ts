<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ur_PK" sourcelanguage="en">
<context>
    <name>AdoptCard</name>
    <message>
        <source>Made for the other kind of portal</source>
        <translation>دوسری قسم کے پورٹل کے لیے بنے کاغذ</translation>
    </message>
    <message>
        <source>Papers that only the sandbox has, for a trial: {n}. FBR has not heard of them. To let them go to FBR, type the registration number of this workshop.</source>
        <translation>کاغذ جو آزمائش کے لیے صرف سینڈ باکس کے پاس ہیں: {n}۔ ایف بی آر کو ان کی خبر نہیں۔ انہیں ایف بی آر کو بھیجنے کے لیے اِس ورکشاپ کا رجسٹریشن نمبر لکھیں۔</translation>
    </message>
    <message>
        <source>Our registration number</source>
        <translation>ہمارا رجسٹریشن نمبر</translation>
    </message>
    <message>
        <source>Our NTN or CNIC</source>
        <translation>ہمارا این ٹی این یا شناختی کارڈ</translation>
    </message>
    <message>
        <source>Let them go to this portal</source>
        <translation>انہیں اِس پورٹل پر جانے دیں</translation>
    </message>
    <message>
        <source>Papers that wait here and were issued for the other kind of portal, trial or real: {n}. Nothing of them ever left. To let them go to this one, type the registration number of this workshop.</source>
        <translation>دوسری قسم کے پورٹل (آزمائشی یا اصل) کے لیے جاری کاغذ جو یہاں منتظر ہیں: {n}۔ ان کا کچھ بھی کبھی نہیں بھیجا گیا۔ انہیں اِس پورٹل پر جانے دینے کے لیے اِس ورکشاپ کا رجسٹریشن نمبر لکھیں۔</translation>
    </message>
    <message>
        <source>Type the registration number first.</source>
        <translation>پہلے رجسٹریشن نمبر لکھیں۔</translation>
    </message>
    <message>
        <source>They go to this portal now.</source>
        <translation>اب یہ اِسی پورٹل پر جائیں گے۔</translation>
    </message>
</context>
<context>
    <name>ArmingCard</name>
    <message>
        <source>Sending for real</source>
        <translation>اصل میں بھیجنا</translation>
    </message>
    <message>
        <source>Our registration number</source>
        <translation>ہمارا رجسٹریشن نمبر</translation>
    </message>
    <message>
        <source>Our NTN or CNIC</source>
        <translation>ہمارا این ٹی این یا شناختی کارڈ</translation>
    </message>
    <message>
        <source>Arm production</source>
        <translation>اصل بھیجنا کھولیں</translation>
    </message>
    <message>
        <source>Disarm: send nothing more</source>
        <translation>بند کریں: اب کچھ نہ بھیجیں</translation>
    </message>
    <message>
        <source>Armed by {who} on {when}. Every invoice counts at FBR.</source>
        <translation>{who} نے {when} پر کھولا۔ ہر انوائس ایف بی آر میں اصل شمار ہوتی ہے۔</translation>
    </message>
    <message>
        <source>Production is not armed: nothing is sent. What is sent here counts at FBR, with its tax. To arm it, type the registration number of this workshop.</source>
        <translation>اصل بھیجنا کھلا نہیں: کچھ نہیں بھیجا جاتا۔ یہاں سے جو جائے گا وہ اپنے ٹیکس سمیت ایف بی آر میں شمار ہوگا۔ کھولنے کے لیے اس ورکشاپ کا رجسٹریشن نمبر لکھیں۔</translation>
    </message>
    <message>
        <source>Type the registration number first.</source>
        <translation>پہلے رجسٹریشن نمبر لکھیں۔</translation>
    </message>
    <message>
        <source>Production is armed. What waits is sent now.</source>
        <translation>اصل بھیجنا کھل گیا۔ جو منتظر ہے اب بھیجا جاتا ہے۔</translation>
    </message>
    <message>
        <source>Production is disarmed. Nothing more is sent.</source>
        <translation>اصل بھیجنا بند ہوا۔ اب کچھ نہیں بھیجا جائے گا۔</translation>
    </message>
</context>
<context>
    <name>AttemptsPage</name>
    <message>
        <source>What was sent</source>
        <translation>کیا بھیجا گیا</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>جواب</translation>
    </message>
    <message>
        <source>Its headers</source>
        <translation>جواب کے سرنامے</translation>
    </message>
    <message>
        <source>Who looked</source>
        <translation>کس نے دیکھا</translation>
    </message>
    <message>
        <source>Word for word</source>
        <translation>لفظ بہ لفظ</translation>
    </message>
    <message>
        <source>Nothing has left this computer yet.</source>
        <translation>ابھی اس کمپیوٹر سے کچھ روانہ نہیں ہوا۔</translation>
    </message>
    <message>
        <source>Copy this text</source>
        <translation>یہ متن نقل کریں</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>کوششیں</translation>
    </message>
    <message>
        <source>Attempts to send {name}</source>
        <translation>{name} بھیجنے کی کوششیں</translation>
    </message>
    <message>
        <source>Nothing stands here.</source>
        <translation>یہاں کچھ نہیں۔</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>آغاز</translation>
    </message>
    <message>
        <source>First byte left</source>
        <translation>پہلا حرف روانہ</translation>
    </message>
    <message>
        <source>none left</source>
        <translation>کچھ روانہ نہیں ہوا</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>اختتام</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>ابھی نہیں</translation>
    </message>
    <message>
        <source>Kind of portal</source>
        <translation>پورٹل کی قسم</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>کیا پوچھا</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>جواب ملا</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>کچھ نہیں</translation>
    </message>
    <message>
        <source>In its own words</source>
        <translation>اسی کے الفاظ میں</translation>
    </message>
    <message>
        <source>What this computer saw</source>
        <translation>اس کمپیوٹر نے کیا دیکھا</translation>
    </message>
    <message>
        <source>whether it is valid</source>
        <translation>کیا درست ہے</translation>
    </message>
    <message>
        <source>to record it</source>
        <translation>درج کرنے کو کہا</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>ابھی کچھ نہیں</translation>
    </message>
    <message>
        <source>The bytes are made when it is sent for the first time.</source>
        <translation>پیغام پہلی بار بھیجتے وقت بنتا ہے۔</translation>
    </message>
    <message>
        <source>The same bytes on every attempt. Their SHA-256: {hash}</source>
        <translation>ہر کوشش میں یہی حروف۔ ان کا SHA-256: {hash}</translation>
    </message>
    <message>
        <source>No answer came.</source>
        <translation>کوئی جواب نہیں آیا۔</translation>
    </message>
    <message>
        <source>Only its beginning is shown; the whole is kept.</source>
        <translation>صرف شروع کا حصہ دکھایا گیا ہے؛ پورا محفوظ ہے۔</translation>
    </message>
    <message>
        <source>found</source>
        <translation>ملا</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>نہیں ملا</translation>
    </message>
    <message>
        <source>two of them</source>
        <translation>دو ملے</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>منسوخ</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>نمبر</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>کیا ہوا</translation>
    </message>
</context>
<context>
    <name>CopyFacts</name>
    <message>
        <source>Copy: {what}</source>
        <translation>نقل کریں: {what}</translation>
    </message>
</context>
<context>
    <name>DuplicateCard</name>
    <message>
        <source>{number} is cancelled</source>
        <translation>{number} منسوخ ہو گیا</translation>
    </message>
    <message>
        <source>Where you saw it, in your words</source>
        <translation>کہاں دیکھا، اپنے الفاظ میں</translation>
    </message>
    <message>
        <source>Where you saw it</source>
        <translation>کہاں دیکھا</translation>
    </message>
    <message>
        <source>Record the cancellation</source>
        <translation>منسوخی درج کریں</translation>
    </message>
    <message>
        <source>It is written down that {number} is cancelled.</source>
        <translation>درج ہو گیا کہ {number} منسوخ ہے۔</translation>
    </message>
    <message>
        <source>Say which of the two is cancelled.</source>
        <translation>بتائیں دونوں میں سے کون سا منسوخ ہوا۔</translation>
    </message>
</context>
<context>
    <name>Held</name>
    <message>
        <source>Portal settings</source>
        <translation>پورٹل کی ترتیبات</translation>
    </message>
    <message>
        <source>Production is not armed: nothing is sent.</source>
        <translation>اصل بھیجنا کھلا نہیں: کچھ نہیں بھیجا جاتا۔</translation>
    </message>
    <message>
        <source>Production is not armed</source>
        <translation>اصل بھیجنا کھلا نہیں</translation>
    </message>
    <message>
        <source>Nothing goes to FBR until the owner arms it by typing the NTN.</source>
        <translation>جب تک مالک این ٹی این لکھ کر نہ کھولے، ایف بی آر کو کچھ نہیں جاتا۔</translation>
    </message>
    <message>
        <source>Arm it</source>
        <translation>کھولیں</translation>
    </message>
    <message>
        <source>FBR does not accept our token: a new one is needed.</source>
        <translation>ایف بی آر ہمارا ٹوکن نہیں مانتا: نیا چاہیے۔</translation>
    </message>
    <message>
        <source>FBR does not accept our token</source>
        <translation>ایف بی آر ہمارا ٹوکن نہیں مانتا</translation>
    </message>
    <message>
        <source>Take a new token from IRIS and write it into the portal settings; all that is held goes by itself then.</source>
        <translation>آئرس سے نیا ٹوکن لے کر پورٹل کی ترتیبات میں لکھیں؛ پھر روکا ہوا سب خود چلا جائے گا۔</translation>
    </message>
    <message>
        <source>Give the new token</source>
        <translation>نیا ٹوکن دیں</translation>
    </message>
    <message>
        <source>FBR does not admit this line's address.</source>
        <translation>ایف بی آر اس لائن کا پتا نہیں مانتا۔</translation>
    </message>
    <message>
        <source>FBR does not admit the address of this line</source>
        <translation>ایف بی آر اس لائن کا پتا نہیں مانتا</translation>
    </message>
    <message>
        <source>Have the public address put on FBR's list in IRIS, or set a proxy that is on it; then test.</source>
        <translation>آئرس میں اپنا آئی پی پتا ایف بی آر کی فہرست میں ڈلوائیں، یا ایسی پراکسی لگائیں جو اس میں ہو؛ پھر جانچیں۔</translation>
    </message>
    <message>
        <source>Test or set a proxy</source>
        <translation>جانچیں یا پراکسی لگائیں</translation>
    </message>
    <message>
        <source>This computer's date or time is wrong: nothing is sent.</source>
        <translation>کمپیوٹر کی تاریخ یا وقت غلط ہے: کچھ نہیں بھیجا جاتا۔</translation>
    </message>
    <message>
        <source>This computer's date or time is wrong</source>
        <translation>اس کمپیوٹر کی تاریخ یا وقت غلط ہے</translation>
    </message>
    <message>
        <source>These books do not send from here.</source>
        <translation>یہ کھاتے یہاں سے نہیں بھیجتے۔</translation>
    </message>
    <message>
        <source>These books do not send from here</source>
        <translation>یہ کھاتے یہاں سے نہیں بھیجتے</translation>
    </message>
    <message>
        <source>Bring the sending here</source>
        <translation>بھیجنا یہاں لائیں</translation>
    </message>
    <message>
        <source>The disk is nearly full: nothing is sent.</source>
        <translation>ڈسک تقریباً بھر گئی ہے: کچھ نہیں بھیجا جاتا۔</translation>
    </message>
    <message>
        <source>The disk is nearly full</source>
        <translation>ڈسک تقریباً بھر گئی ہے</translation>
    </message>
    <message>
        <source>Two papers in a row got no clear answer: look at them on IRIS first.</source>
        <translation>لگاتار دو کاغذوں کا صاف جواب نہیں آیا: پہلے آئرس پر دیکھیں۔</translation>
    </message>
    <message>
        <source>Two papers in a row got no clear answer</source>
        <translation>لگاتار دو کاغذوں کا صاف جواب نہیں آیا</translation>
    </message>
    <message>
        <source>Nothing more is sent until you have looked for one of them on IRIS and said what you saw.</source>
        <translation>جب تک آپ ان میں سے ایک کو آئرس پر دیکھ کر نہ بتائیں، آگے کچھ نہیں بھیجا جائے گا۔</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>دکھائیں</translation>
    </message>
    <message>
        <source>The portal does not let us in: see the outbox.</source>
        <translation>پورٹل اجازت نہیں دے رہا: آؤٹ باکس دیکھیں۔</translation>
    </message>
    <message>
        <source>The portal does not let us in</source>
        <translation>پورٹل اجازت نہیں دے رہا</translation>
    </message>
    <message>
        <source>What it said stands beside this. Look at the portal's settings.</source>
        <translation>اس نے جو کہا وہ ساتھ لکھا ہے۔ پورٹل کی ترتیبات دیکھیں۔</translation>
    </message>
    <message>
        <source>These are practice books: nothing of them goes to a real portal.</source>
        <translation>یہ مشقی کھاتے ہیں: ان کی کوئی چیز اصل پورٹل کو نہیں جاتی۔</translation>
    </message>
    <message>
        <source>These are practice books</source>
        <translation>یہ مشقی کھاتے ہیں</translation>
    </message>
    <message>
        <source>Nothing of them goes to a real portal. Leave practice and open it again to have its own portal back; for real work open your own books.</source>
        <translation>ان کی کوئی چیز اصل پورٹل کو نہیں جاتی۔ مشق سے نکل کر دوبارہ آئیں تو اس کا اپنا پورٹل پھر لگ جائے گا؛ اصل کام کے لیے اپنے کھاتے کھولیں۔</translation>
    </message>
    <message>
        <source>The token is not on this computer: type it again.</source>
        <translation>ٹوکن اس کمپیوٹر پر نہیں ہے: اسے دوبارہ لکھیں۔</translation>
    </message>
    <message>
        <source>The token is not on this computer</source>
        <translation>ٹوکن اس کمپیوٹر پر نہیں ہے</translation>
    </message>
    <message>
        <source>A token stays on the computer where it was typed. Type the same token into the portal settings here; it need not be a new one. All that is held goes by itself then.</source>
        <translation>ٹوکن اسی کمپیوٹر پر رہتا ہے جہاں لکھا گیا ہو۔ وہی ٹوکن یہاں پورٹل کی ترتیبات میں لکھ دیں؛ نیا لینے کی ضرورت نہیں۔ پھر روکا ہوا سب خود چلا جائے گا۔</translation>
    </message>
    <message>
        <source>Type the token</source>
        <translation>ٹوکن لکھیں</translation>
    </message>
</context>
<context>
    <name>HeldBanner</name>
    <message>
        <source>Held: {n}</source>
        <translation>روکے ہوئے: {n}</translation>
    </message>
    <message>
        <source>It said: {words}</source>
        <translation>اس نے کہا: {words}</translation>
    </message>
</context>
<context>
    <name>Light</name>
    <message>
        <source>This computer has no network since {since}.</source>
        <translation>{since} سے اس کمپیوٹر کا نیٹ ورک نہیں۔</translation>
    </message>
    <message>
        <source>No internet since {since}.</source>
        <translation>{since} سے انٹرنیٹ نہیں۔</translation>
    </message>
    <message>
        <source>FBR's portal does not answer since {since}; your line is good.</source>
        <translation>{since} سے ایف بی آر کا پورٹل جواب نہیں دے رہا؛ آپ کی لائن ٹھیک ہے۔</translation>
    </message>
    <message>
        <source>FBR's portal does not let us in since {since}.</source>
        <translation>{since} سے ایف بی آر کا پورٹل اجازت نہیں دے رہا۔</translation>
    </message>
    <message>
        <source>FBR's portal is not set up.</source>
        <translation>ایف بی آر کا پورٹل مقرر نہیں۔</translation>
    </message>
    <message>
        <source>FBR's portal answered at {when}.</source>
        <translation>ایف بی آر کے پورٹل نے {when} پر جواب دیا۔</translation>
    </message>
    <message>
        <source>Nothing waits to be sent.</source>
        <translation>بھیجنے کے لیے کچھ باقی نہیں۔</translation>
    </message>
    <message>
        <source>One paper goes at {begins}, when FBR's clock has its date.</source>
        <translation>ایک کاغذ {begins} پر جائے گا، جب ایف بی آر کی گھڑی اس کی تاریخ پر آئے گی۔</translation>
    </message>
    <message>
        <source>{n} papers go at {begins}, when FBR's clock has their date.</source>
        <translation>{n} کاغذ {begins} پر جائیں گے، جب ایف بی آر کی گھڑی ان کی تاریخ پر آئے گی۔</translation>
    </message>
    <message>
        <source>Everything works; one paper will go when the line is back.</source>
        <translation>سب کام چل رہا ہے؛ لائن آتے ہی ایک کاغذ چلا جائے گا۔</translation>
    </message>
    <message>
        <source>Everything works; {n} papers will go when the line is back.</source>
        <translation>سب کام چل رہا ہے؛ لائن آتے ہی {n} کاغذ چلے جائیں گے۔</translation>
    </message>
    <message>
        <source>Everything works; one paper will go when the portal is back.</source>
        <translation>سب کام چل رہا ہے؛ پورٹل آتے ہی ایک کاغذ چلا جائے گا۔</translation>
    </message>
    <message>
        <source>Everything works; {n} papers will go when the portal is back.</source>
        <translation>سب کام چل رہا ہے؛ پورٹل آتے ہی {n} کاغذ چلے جائیں گے۔</translation>
    </message>
    <message>
        <source>One paper waits here; everything else works.</source>
        <translation>ایک کاغذ یہاں منتظر ہے؛ باقی سب کام چل رہا ہے۔</translation>
    </message>
    <message>
        <source>{n} papers wait here; everything else works.</source>
        <translation>{n} کاغذ یہاں منتظر ہیں؛ باقی سب کام چل رہا ہے۔</translation>
    </message>
    <message>
        <source>One paper waits, since {oldest}.</source>
        <translation>ایک کاغذ {oldest} سے منتظر ہے۔</translation>
    </message>
    <message>
        <source>{n} papers wait, the oldest since {oldest}.</source>
        <translation>{n} کاغذ منتظر ہیں، سب سے پرانا {oldest} سے۔</translation>
    </message>
    <message>
        <source>One paper is held.</source>
        <translation>ایک کاغذ روکا ہوا ہے۔</translation>
    </message>
    <message>
        <source>{n} papers are held.</source>
        <translation>{n} کاغذ روکے ہوئے ہیں۔</translation>
    </message>
    <message>
        <source>One needs you.</source>
        <translation>ایک آپ کا منتظر ہے۔</translation>
    </message>
    <message>
        <source>{n} need you.</source>
        <translation>{n} آپ کے منتظر ہیں۔</translation>
    </message>
    <message>
        <source>The legal time ran out at {when}.</source>
        <translation>قانونی وقت {when} پر ختم ہو گیا۔</translation>
    </message>
    <message>
        <source>The law wants them at FBR by {when}.</source>
        <translation>قانون کے مطابق {when} تک ایف بی آر کو پہنچنے ہیں۔</translation>
    </message>
    <message>
        <source>FBR has a paper twice: cancel one by {when}.</source>
        <translation>ایف بی آر کے پاس ایک کاغذ دو بار ہے: {when} تک ایک منسوخ کریں۔</translation>
    </message>
    <message>
        <source>FBR has a paper twice: the time to cancel one ran out at {when}.</source>
        <translation>ایف بی آر کے پاس ایک کاغذ دو بار ہے: ایک منسوخ کرنے کا وقت {when} پر ختم ہو گیا۔</translation>
    </message>
</context>
<context>
    <name>NeedsCard</name>
    <message>
        <source>Nothing goes to FBR just now</source>
        <translation>ابھی ایف بی آر کو کچھ نہیں جا رہا</translation>
    </message>
    <message>
        <source>FBR has invoice {name} twice</source>
        <translation>ایف بی آر کے پاس انوائس {name} دو بار ہے</translation>
    </message>
    <message>
        <source>One must be cancelled on IRIS within 72 hours</source>
        <translation>ایک 72 گھنٹے میں آئرس پر منسوخ کرنی ہوگی</translation>
    </message>
    <message>
        <source>Mend it</source>
        <translation>درست کریں</translation>
    </message>
    <message>
        <source>{n} held</source>
        <translation>{n} روکے ہوئے</translation>
    </message>
</context>
<context>
    <name>OutboxLinks</name>
    <message>
        <source>Match with a file from IRIS</source>
        <translation>آئرس کی فائل سے ملائیں</translation>
    </message>
    <message>
        <source>Upload by hand</source>
        <translation>ہاتھ سے اپ لوڈ</translation>
    </message>
    <message>
        <source>Outages</source>
        <translation>لائن کی خرابیاں</translation>
    </message>
    <message>
        <source>Trials (scenarios)</source>
        <translation>آزمائشیں</translation>
    </message>
    <message>
        <source>FBR's lists</source>
        <translation>ایف بی آر کی فہرستیں</translation>
    </message>
    <message>
        <source>Portal settings</source>
        <translation>پورٹل کی ترتیبات</translation>
    </message>
</context>
<context>
    <name>OutboxPage</name>
    <message>
        <source>Unknown</source>
        <translation>نامعلوم</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>نامنظور</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>روکے ہوئے</translation>
    </message>
    <message>
        <source>Cancelled, replaced</source>
        <translation>منسوخ، تبدیل</translation>
    </message>
    <message>
        <source>Older settled papers stand in the list of sales invoices</source>
        <translation>پرانے نمٹے ہوئے کاغذ سیلز انوائسز کی فہرست میں ہیں</translation>
    </message>
</context>
<context>
    <name>OutboxWords</name>
    <message>
        <source>It goes by itself when the line is there. You need do nothing.</source>
        <translation>لائن آتے ہی خود چلی جائے گی۔ آپ کو کچھ نہیں کرنا۔</translation>
    </message>
    <message>
        <source>Goes when the line is there</source>
        <translation>لائن آتے ہی جائے گی</translation>
    </message>
    <message>
        <source>FBR has it twice, under two numbers, and the time to cancel one of them is over: it takes the Commissioner's approval.</source>
        <translation>ایف بی آر کے پاس دو نمبروں سے دو بار ہے، اور ایک کو منسوخ کرنے کا وقت ختم ہو چکا: اب کمشنر کی منظوری چاہیے۔</translation>
    </message>
    <message>
        <source>It is on its way. Keep the computer on.</source>
        <translation>راستے میں ہے۔ کمپیوٹر بند نہ کریں۔</translation>
    </message>
    <message>
        <source>The answer came and is being written down.</source>
        <translation>جواب آ گیا ہے اور درج ہو رہا ہے۔</translation>
    </message>
    <message>
        <source>FBR has it under this number.</source>
        <translation>ایف بی آر کے پاس اس نمبر سے درج ہے۔</translation>
    </message>
    <message>
        <source>It was cancelled on IRIS. What was seen there is kept below.</source>
        <translation>آئرس پر منسوخ ہو چکی۔ وہاں جو دیکھا گیا وہ نیچے درج ہے۔</translation>
    </message>
    <message>
        <source>FBR said no and recorded nothing. Mend it and issue it anew.</source>
        <translation>ایف بی آر نے انکار کیا اور کچھ درج نہیں کیا۔ درست کر کے نئی جاری کریں۔</translation>
    </message>
    <message>
        <source>Another was issued in its place. Nothing is to be done here.</source>
        <translation>اس کی جگہ نئی جاری ہو چکی۔ یہاں کچھ نہیں کرنا۔</translation>
    </message>
    <message>
        <source>Only the sandbox has it, for a trial: FBR has not heard of it. When the portal is set to production, the owner may let it go there, in the portal settings. If somebody entered it at FBR by hand, say so before (karkhana outbox settle --found), or match a file from IRIS: then it is not sent again by itself.</source>
        <translation>یہ آزمائش کے لیے صرف سینڈ باکس کے پاس ہے: ایف بی آر کو اس کی خبر نہیں۔ جب پورٹل اصل پر لگا دیا جائے تو مالک پورٹل کی ترتیبات میں اسے وہاں جانے دے سکتا ہے۔ اگر کسی نے اسے ایف بی آر میں ہاتھ سے درج کر دیا ہے تو پہلے یہ بتائیں (karkhana outbox settle --found) یا آئرس کی فائل سے ملائیں: پھر یہ خود بخود دوبارہ نہیں جائے گا۔</translation>
    </message>
    <message>
        <source>It is not this paper's fault. When the cause above the list is mended, it goes by itself.</source>
        <translation>اس کاغذ کا قصور نہیں۔ فہرست کے اوپر لکھی وجہ دور ہوتے ہی خود چلی جائے گی۔</translation>
    </message>
    <message>
        <source>FBR has it twice, under two numbers. One of them must be cancelled on IRIS within 72 hours.</source>
        <translation>ایف بی آر کے پاس دو نمبروں سے دو بار ہے۔ ایک کو 72 گھنٹے میں آئرس پر منسوخ کرنا ہوگا۔</translation>
    </message>
    <message>
        <source>It was made for the other kind of portal (trial or real). In the portal settings the owner may let it go to this one.</source>
        <translation>یہ دوسری قسم کے پورٹل (آزمائشی یا اصل) کے لیے بنی تھی۔ پورٹل کی ترتیبات میں مالک اسے اِس پورٹل پر جانے دے سکتا ہے۔</translation>
    </message>
    <message>
        <source>Keep {number}: it stands on our paper.</source>
        <translation>{number} رہنے دیں: ہمارے کاغذ پر یہی ہے۔</translation>
    </message>
    <message>
        <source>On IRIS cancel {number}, and keep a picture of it.</source>
        <translation>آئرس پر {number} منسوخ کریں، اور اس کی تصویر رکھیں۔</translation>
    </message>
    <message>
        <source>Then write down here that it is cancelled.</source>
        <translation>پھر یہاں درج کریں کہ منسوخ ہو گیا۔</translation>
    </message>
    <message>
        <source>Was due by {when}</source>
        <translation>{when} تک لازم تھا</translation>
    </message>
    <message>
        <source>Due by {when}</source>
        <translation>{when} تک لازم</translation>
    </message>
    <message>
        <source>Cancel one by {when}</source>
        <translation>{when} تک ایک منسوخ کریں</translation>
    </message>
    <message>
        <source>Cancel one: {n} h left</source>
        <translation>ایک منسوخ کریں: {n} گھنٹے</translation>
    </message>
    <message>
        <source>Cancel one: time over</source>
        <translation>ایک منسوخ کریں: وقت ختم</translation>
    </message>
    <message>
        <source>FBR's clock still has the day before: it goes at {time}.</source>
        <translation>ایف بی آر کی گھڑی میں ابھی پچھلا دن ہے: یہ {time} پر جائے گا۔</translation>
    </message>
    <message>
        <source>The next try is at {time}.</source>
        <translation>اگلی کوشش {time} پر۔</translation>
    </message>
    <message>
        <source>{n} hours left.</source>
        <translation>{n} گھنٹے باقی۔</translation>
    </message>
    <message>
        <source>Look on IRIS after {time}</source>
        <translation>{time} کے بعد آئرس پر دیکھیں</translation>
    </message>
    <message>
        <source>May be cancelled on IRIS until {when}.</source>
        <translation>{when} تک آئرس پر منسوخ ہو سکتی ہے۔</translation>
    </message>
    <message>
        <source>FBR refused it, and nobody wants it any more: {why}</source>
        <translation>ایف بی آر نے اسے مسترد کیا، اور اب اس کی ضرورت نہیں: {why}</translation>
    </message>
</context>
<context>
    <name>PaperPanel</name>
    <message>
        <source>On a page of its own</source>
        <translation>الگ صفحے پر</translation>
    </message>
    <message>
        <source>The other number</source>
        <translation>دوسرا نمبر</translation>
    </message>
    <message>
        <source>The sandbox's number</source>
        <translation>سینڈ باکس کا نمبر</translation>
    </message>
    <message>
        <source>Kind of portal</source>
        <translation>پورٹل کی قسم</translation>
    </message>
    <message>
        <source>Every attempt, word for word</source>
        <translation>ہر کوشش، لفظ بہ لفظ</translation>
    </message>
    <message>
        <source>Cancelled…</source>
        <translation>منسوخ ہوئی…</translation>
    </message>
</context>
<context>
    <name>PortalSettingsPage</name>
    <message>
        <source>This is not written down yet</source>
        <translation>یہ ابھی درج نہیں ہوا</translation>
    </message>
    <message>
        <source>FBR invoices</source>
        <translation>ایف بی آر انوائس</translation>
    </message>
    <message>
        <source>Payable challans</source>
        <translation>واجب چالان</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>درج کریں</translation>
    </message>
    <message>
        <source>It is being written down.</source>
        <translation>درج ہو رہا ہے۔</translation>
    </message>
    <message>
        <source>{portal} is at {url}.</source>
        <translation>{portal} کا پتا {url} ہے۔</translation>
    </message>
    <message>
        <source>Portal settings</source>
        <translation>پورٹل کی ترتیبات</translation>
    </message>
    <message>
        <source>This computer has no safe place for a token ({keyring}).</source>
        <translation>اس کمپیوٹر میں ٹوکن رکھنے کی محفوظ جگہ نہیں ({keyring})۔</translation>
    </message>
    <message>
        <source>Kept; it ends in {last}. Type another to replace it.</source>
        <translation>محفوظ ہے؛ {last} پر ختم ہوتا ہے۔ بدلنے کے لیے دوسرا لکھیں۔</translation>
    </message>
    <message>
        <source>None is kept yet.</source>
        <translation>ابھی کوئی محفوظ نہیں۔</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>پتا</translation>
    </message>
    <message>
        <source>Kind of portal</source>
        <translation>پورٹل کی قسم</translation>
    </message>
    <message>
        <source>Its host once more, if it is not FBR's own</source>
        <translation>میزبان کا نام دوبارہ، اگر ایف بی آر کا اپنا نہیں</translation>
    </message>
    <message>
        <source>Proxy (http, https, socks5)</source>
        <translation>پراکسی (http, https, socks5)</translation>
    </message>
    <message>
        <source>How FBR is asked about a buyer (statl)</source>
        <translation>خریدار کے بارے میں پوچھنے کا طریقہ (statl)</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>کہاں ہے</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>ٹوکن</translation>
    </message>
</context>
<context>
    <name>ProbeCard</name>
    <message>
        <source>Does it answer?</source>
        <translation>کیا جواب دیتا ہے؟</translation>
    </message>
    <message>
        <source>Test now</source>
        <translation>ابھی جانچیں</translation>
    </message>
    <message>
        <source>Write down its address first.</source>
        <translation>پہلے اس کا پتا درج کریں۔</translation>
    </message>
    <message>
        <source>Nothing is sent by this test.</source>
        <translation>اس جانچ سے کچھ نہیں بھیجا جاتا۔</translation>
    </message>
    <message>
        <source>It is being tested.</source>
        <translation>جانچ ہو رہی ہے۔</translation>
    </message>
    <message>
        <source>The test could not be made.</source>
        <translation>جانچ نہ ہو سکی۔</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Set it up</source>
        <translation>مقرر کریں</translation>
    </message>
    <message>
        <source>None is set up. Papers wait here until one is.</source>
        <translation>کوئی مقرر نہیں۔ کاغذ تب تک یہیں منتظر رہیں گے۔</translation>
    </message>
    <message>
        <source>Address, token, test</source>
        <translation>پتا، ٹوکن، جانچ</translation>
    </message>
</context>
<context>
    <name>Settling</name>
    <message>
        <source>It left on {when} and no clear answer came.</source>
        <translation>یہ {when} پر روانہ ہوئی اور صاف جواب نہیں آیا۔</translation>
    </message>
    <message>
        <source>It is not sent again until you have looked: twice would make two invoices and two taxes.</source>
        <translation>آپ کے دیکھنے تک دوبارہ نہیں جائے گی: دو بار سے دو انوائس اور دو ٹیکس بنیں گے۔</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>خریدار</translation>
    </message>
    <message>
        <source>NTN or CNIC</source>
        <translation>این ٹی این یا شناختی کارڈ</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>کل</translation>
    </message>
    <message>
        <source>Sales tax</source>
        <translation>سیلز ٹیکس</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>مال</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>اور {n} مزید</translation>
    </message>
    <message>
        <source>Number begins</source>
        <translation>نمبر کی ابتدا</translation>
    </message>
    <message>
        <source>Sent between</source>
        <translation>بھیجنے کا وقت</translation>
    </message>
    <message>
        <source>{who} looked on {when}: {words}</source>
        <translation>{who} نے {when} پر دیکھا: {words}</translation>
    </message>
    <message>
        <source>What you saw of {name} is written down.</source>
        <translation>{name} کے بارے میں آپ نے جو دیکھا وہ درج ہے۔</translation>
    </message>
    <message>
        <source>It is there</source>
        <translation>وہاں موجود ہے</translation>
    </message>
    <message>
        <source>There are two of them</source>
        <translation>وہاں دو ہیں</translation>
    </message>
    <message>
        <source>Type or scan the FBR number</source>
        <translation>ایف بی آر نمبر لکھیں یا اسکین کریں</translation>
    </message>
    <message>
        <source>FBR number</source>
        <translation>ایف بی آر نمبر</translation>
    </message>
    <message>
        <source>The number of the other one</source>
        <translation>دوسری کا نمبر</translation>
    </message>
    <message>
        <source>The other FBR number</source>
        <translation>دوسرا ایف بی آر نمبر</translation>
    </message>
    <message>
        <source>The number of our invoice</source>
        <translation>ہماری انوائس کا نمبر</translation>
    </message>
    <message>
        <source>Where you saw it, in your words</source>
        <translation>کہاں دیکھا، اپنے الفاظ میں</translation>
    </message>
    <message>
        <source>Where you saw it</source>
        <translation>کہاں دیکھا</translation>
    </message>
    <message>
        <source>Add a picture of what IRIS showed</source>
        <translation>آئرس پر جو دکھا اس کی تصویر لگائیں</translation>
    </message>
    <message>
        <source>Not there: say so after {time} (in {left})</source>
        <translation>نہیں ہے: {time} کے بعد کہیں ({left} میں)</translation>
    </message>
    <message>
        <source>Not there, and I looked twice</source>
        <translation>نہیں ہے، اور میں نے دو بار دیکھا</translation>
    </message>
    <message>
        <source>Not there at the first look</source>
        <translation>پہلی بار دیکھنے پر نہیں ہے</translation>
    </message>
    <message>
        <source>That is the same number twice.</source>
        <translation>یہ ایک ہی نمبر دو بار ہے۔</translation>
    </message>
    <message>
        <source>Type the number that IRIS shows.</source>
        <translation>آئرس پر جو نمبر ہے وہ لکھیں۔</translation>
    </message>
    <message>
        <source>Type the number of our invoice: {name}</source>
        <translation>ہماری انوائس کا نمبر لکھیں: {name}</translation>
    </message>
    <message>
        <source>After this it is sent once more. If FBR has it after all, there will be two invoices and two taxes. To say that it is on no list of IRIS, type {name}.</source>
        <translation>اس کے بعد یہ ایک بار پھر بھیجی جائے گی۔ اگر ایف بی آر کے پاس نکلی تو دو انوائس اور دو ٹیکس ہوں گے۔ یہ کہنے کے لیے کہ آئرس کی کسی فہرست میں نہیں، {name} لکھیں۔</translation>
    </message>
    <message>
        <source>Look a second time ten minutes later: IRIS may show it late. Until then nothing is sent.</source>
        <translation>دس منٹ بعد دوبارہ دیکھیں: آئرس دیر سے دکھا سکتا ہے۔ تب تک کچھ نہیں بھیجا جائے گا۔</translation>
    </message>
    <message>
        <source>One of the two must be cancelled on IRIS within 72 hours; the next page says how.</source>
        <translation>دونوں میں سے ایک 72 گھنٹے میں آئرس پر منسوخ کرنی ہوگی؛ اگلا صفحہ طریقہ بتاتا ہے۔</translation>
    </message>
    <message>
        <source>With {file}</source>
        <translation>{file} کے ساتھ</translation>
    </message>
</context>
<context>
    <name>SettlingPage</name>
    <message>
        <source>What you saw is not written down yet</source>
        <translation>جو آپ نے دیکھا وہ ابھی درج نہیں ہوا</translation>
    </message>
    <message>
        <source>Record what I saw</source>
        <translation>جو دیکھا درج کریں</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>اس کا کیا ہوا</translation>
    </message>
    <message>
        <source>There is nothing to settle here.</source>
        <translation>یہاں طے کرنے کو کچھ نہیں۔</translation>
    </message>
    <message>
        <source>FBR may already have {name}</source>
        <translation>کیا {name} ایف بی آر کو ملی؟</translation>
    </message>
    <message>
        <source>What to look for</source>
        <translation>کیا دیکھنا ہے</translation>
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
        <source>What you saw</source>
        <translation>آپ نے کیا دیکھا</translation>
    </message>
    <message>
        <source>Say what you saw</source>
        <translation>بتائیں آپ نے کیا دیکھا</translation>
    </message>
    <message>
        <source>Settle many with a file from IRIS</source>
        <translation>آئرس کی فائل سے کئی ایک ساتھ طے کریں</translation>
    </message>
    <message>
        <source>Every attempt, word for word</source>
        <translation>ہر کوشش، لفظ بہ لفظ</translation>
    </message>
</context>
<context>
    <name>StrayNote</name>
    <message>
        <source>Sent to FBR, but not in these books: enter them again</source>
        <translation>ایف بی آر کو بھیجے جا چکے، مگر ان کھاتوں میں نہیں: دوبارہ درج کریں</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>اور {n} مزید</translation>
    </message>
    <message>
        <source>{name}, sent {when}: FBR number {number}</source>
        <translation>{name}، {when} پر بھیجا: ایف بی آر نمبر {number}</translation>
    </message>
    <message>
        <source>{name}, sent {when}: look for it on IRIS</source>
        <translation>{name}، {when} پر بھیجا: آئرس پر دیکھیں</translation>
    </message>
</context>
<context>
    <name>TransferCard</name>
    <message>
        <source>Which computer sends</source>
        <translation>کون سا کمپیوٹر بھیجتا ہے</translation>
    </message>
    <message>
        <source>What became of the other computer</source>
        <translation>دوسرے کمپیوٹر کا کیا ہوا</translation>
    </message>
    <message>
        <source>Send from this computer from now on</source>
        <translation>اب سے اسی کمپیوٹر سے بھیجیں</translation>
    </message>
    <message>
        <source>These books send from this computer alone.</source>
        <translation>یہ کھاتے صرف اسی کمپیوٹر سے بھیجتے ہیں۔</translation>
    </message>
    <message>
        <source>Two computers that send the same books make two invoices of one. If the other will never send again, bring the sending here: everything that waits must then be looked for on IRIS before it is sent.</source>
        <translation>دو کمپیوٹر ایک ہی کھاتے بھیجیں تو ایک کی دو انوائس بنتی ہیں۔ اگر دوسرا اب کبھی نہیں بھیجے گا تو بھیجنا یہاں لے آئیں: پھر ہر منتظر کاغذ بھیجنے سے پہلے آئرس پر دیکھنا ہوگا۔</translation>
    </message>
    <message>
        <source>It is being brought here.</source>
        <translation>یہاں لایا جا رہا ہے۔</translation>
    </message>
    <message>
        <source>Will the other computer never send again?</source>
        <translation>کیا دوسرا کمپیوٹر اب کبھی نہیں بھیجے گا؟</translation>
    </message>
    <message>
        <source>What waits here may have been sent by it. Each paper becomes unknown until you have looked.</source>
        <translation>جو یہاں منتظر ہے شاید اس نے بھیج دیا ہو۔ ہر کاغذ نامعلوم رہے گا جب تک آپ دیکھ نہ لیں۔</translation>
    </message>
    <message>
        <source>This computer sends from now on. To be looked for on IRIS: {n}</source>
        <translation>اب سے یہ کمپیوٹر بھیجے گا۔ آئرس پر دیکھنے ہیں: {n}</translation>
    </message>
    <message>
        <source>Say first what became of the other computer.</source>
        <translation>پہلے بتائیں دوسرے کمپیوٹر کا کیا ہوا۔</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Replaced</source>
        <translation>تبدیل شدہ</translation>
    </message>
    <message>
        <source>One cause for all: see above</source>
        <translation>سب کی ایک وجہ: اوپر دیکھیں</translation>
    </message>
    <message>
        <source>FBR has it twice: cancel one</source>
        <translation>ایف بی آر کے پاس دو بار: ایک منسوخ کریں</translation>
    </message>
    <message>
        <source>Cancelled on IRIS</source>
        <translation>آئرس پر منسوخ</translation>
    </message>
    <message>
        <source>Not yet reported to FBR</source>
        <translation>ایف بی آر کو ابھی نہیں بھیجا گیا</translation>
    </message>
    <message>
        <source>Trial (sandbox)</source>
        <translation>آزمائشی (سینڈ باکس)</translation>
    </message>
    <message>
        <source>Real (production)</source>
        <translation>اصل (پروڈکشن)</translation>
    </message>
    <message>
        <source>FBR's portal</source>
        <translation>ایف بی آر کا پورٹل</translation>
    </message>
    <message>
        <source>The challan portal</source>
        <translation>چالان کا پورٹل</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>یہ کمپیوٹر</translation>
    </message>
    <message>
        <source>The internet line</source>
        <translation>انٹرنیٹ کی لائن</translation>
    </message>
    <message>
        <source>The portal</source>
        <translation>پورٹل</translation>
    </message>
    <message>
        <source>The token</source>
        <translation>ٹوکن</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>واپس لیا گیا</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>IRIS, Invoice Dashboard</source>
        <translation>آئرس، انوائس ڈیش بورڈ</translation>
    </message>
    <message>
        <source>IRIS, Invoice Dashboard: {own}</source>
        <translation>آئرس، انوائس ڈیش بورڈ: {own}</translation>
    </message>
    <message>
        <source>{file} (SHA-256 {digest}), row {row}</source>
        <translation>فائل {file} (SHA-256 {digest})، سطر {row}</translation>
    </message>
    <message>
        <source>{file} (SHA-256 {digest}): the whole of {month} (rows {rows}), and it is not there</source>
        <translation>فائل {file} (SHA-256 {digest}) میں {month} کی سب انوائسیں ہیں (سطریں {rows})، اور یہ ان میں نہیں</translation>
    </message>
    <message>
        <source>FBR&apos;s answer of {when} UTC, kept outside of these books.</source>
        <translation>ایف بی آر کا {when} (یو ٹی سی) کا جواب، جو ان کھاتوں سے باہر محفوظ تھا۔</translation>
    </message>
</context>
</TS>
