<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ur_PK">
<context>
    <name>Problem</name>
    <message>
        <source>Challan {number} is at the challan portal, or on its way there: the portal has a say in it.</source>
        <translation>چالان {number} چالان پورٹل پر ہے یا وہاں جا رہا ہے؛ اب اس میں پورٹل کا بھی دخل ہے۔</translation>
    </message>
    <message>
        <source>This challan is not at the portal yet: put it up first.</source>
        <translation>یہ چالان ابھی پورٹل پر نہیں؛ پہلے اسے پورٹل پر چڑھائیں۔</translation>
    </message>
    <message>
        <source>Only the department itself ({authority}) can issue or cancel this challan.</source>
        <translation>یہ چالان صرف محکمہ ({authority}) خود جاری یا منسوخ کر سکتا ہے۔</translation>
    </message>
    <message>
        <source>Which department is it for? The portal has these for it: {offered}.</source>
        <translation>یہ کس محکمے کا ہے؟ پورٹل پر اس کے لیے یہ محکمے ہیں: {offered}۔</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>It was paid twice: ask the department for the second payment back.</source>
        <translation>یہ دو بار ادا ہو گیا؛ دوسری رقم محکمے سے واپس مانگیں۔</translation>
    </message>
    <message>
        <source>It is cancelled here, but stands at the portal.</source>
        <translation>یہاں یہ منسوخ ہے، مگر پورٹل پر قائم ہے۔</translation>
    </message>
    <message>
        <source>The portal has cancelled it, but here it is paid: show the receipt.</source>
        <translation>پورٹل نے اسے منسوخ کر دیا، مگر یہاں یہ ادا شدہ ہے؛ رسید دکھائیں۔</translation>
    </message>
    <message>
        <source>The receipt is for another amount than was due on that day.</source>
        <translation>رسید کی رقم وہ نہیں جو اس دن واجب تھی۔</translation>
    </message>
    <message>
        <source>The CPR written down here is not the portal's.</source>
        <translation>یہاں لکھا ہوا سی پی آر پورٹل والا نہیں۔</translation>
    </message>
    <message>
        <source>Another challan here has the PSID that the portal gave to this one.</source>
        <translation>پورٹل نے اسے جو پی ایس آئی ڈی دیا، وہ یہاں کسی دوسرے چالان پر لکھا ہے۔</translation>
    </message>
    <message>
        <source>It was put up in the workshop's name, but not from these books.</source>
        <translation>یہ ورکشاپ کے نام پر چڑھایا گیا، مگر ان کھاتوں سے نہیں۔</translation>
    </message>
    <message>
        <source>Its PSID has run out: ask for a new one before paying.</source>
        <translation>اس کے پی ایس آئی ڈی کی میعاد ختم ہو گئی؛ ادائیگی سے پہلے نیا مانگیں۔</translation>
    </message>
    <message>
        <source>The portal refused what was asked for.</source>
        <translation>جو مانگا گیا تھا پورٹل نے اس سے انکار کر دیا۔</translation>
    </message>
    <message>
        <source>Challan {number} here is for the same: pay one of the two, and cancel the other.</source>
        <translation>یہاں کا چالان {number} بھی اسی کا ہے؛ دونوں میں سے ایک ادا کریں اور دوسرا منسوخ۔</translation>
    </message>
    <message>
        <source>To the portal</source>
        <translation>پورٹل کی طرف</translation>
    </message>
    <message>
        <source>Portal refused it</source>
        <translation>پورٹل کا انکار</translation>
    </message>
    <message>
        <source>PSID asked for</source>
        <translation>پی ایس آئی ڈی مانگا ہے</translation>
    </message>
    <message>
        <source>Being cancelled</source>
        <translation>منسوخ ہو رہا ہے</translation>
    </message>
    <message>
        <source>PSID expired</source>
        <translation>میعاد ختم</translation>
    </message>
    <message>
        <source>Look at this</source>
        <translation>اسے دیکھیں</translation>
    </message>
    <message>
        <source>Bank counter</source>
        <translation>بینک کاؤنٹر</translation>
    </message>
    <message>
        <source>ATM</source>
        <translation>اے ٹی ایم</translation>
    </message>
    <message>
        <source>Internet banking</source>
        <translation>انٹرنیٹ بینکنگ</translation>
    </message>
    <message>
        <source>Mobile banking</source>
        <translation>موبائل بینکنگ</translation>
    </message>
    <message>
        <source>Mobile wallet</source>
        <translation>موبائل والٹ</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>ایجنٹ</translation>
    </message>
</context>
<context>
    <name>ChallansPage</name>
    <message>
        <source>From departments</source>
        <translation>محکموں کے</translation>
    </message>
    <message>
        <source>From departments: all until {moment}</source>
        <translation>محکموں کے {moment} تک کے سب</translation>
    </message>
    <message>
        <source>Portal cannot be read</source>
        <translation>پورٹل پڑھا نہیں جا رہا</translation>
    </message>
    <message>
        <source>What is wrong at the portal?</source>
        <translation>پورٹل پر کیا مسئلہ ہے؟</translation>
    </message>
</context>
<context>
    <name>AtPortalPart</name>
    <message>
        <source>Its number there</source>
        <translation>وہاں کا نمبر</translation>
    </message>
    <message>
        <source>PSID valid until</source>
        <translation>پی ایس آئی ڈی کی میعاد</translation>
    </message>
    <message>
        <source>Paying late costs, on top</source>
        <translation>دیر سے ادائیگی پر اضافی</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>{day} سے</translation>
    </message>
    <message>
        <source>Ask for the PSID</source>
        <translation>پی ایس آئی ڈی مانگیں</translation>
    </message>
    <message>
        <source>It is asked for as soon as the line is up.</source>
        <translation>لائن آتے ہی مانگ لیا جائے گا۔</translation>
    </message>
    <message>
        <source>Put up at the portal</source>
        <translation>پورٹل پر چڑھائیں</translation>
    </message>
    <message>
        <source>It goes as soon as the line is up.</source>
        <translation>لائن آتے ہی چلا جائے گا۔</translation>
    </message>
    <message>
        <source>Challan {number} is cancelled at the portal as soon as the line is up.</source>
        <translation>لائن آتے ہی چالان {number} پورٹل پر منسوخ ہو جائے گا۔</translation>
    </message>
    <message>
        <source>The portal refused it: {words}</source>
        <translation>پورٹل نے انکار کیا: {words}</translation>
    </message>
    <message>
        <source>Challan {number} is put up as soon as the line is up.</source>
        <translation>لائن آتے ہی چالان {number} پورٹل پر چڑھا دیا جائے گا۔</translation>
    </message>
    <message>
        <source>The PSID of {number} is asked for as soon as the line is up.</source>
        <translation>لائن آتے ہی {number} کا پی ایس آئی ڈی مانگ لیا جائے گا۔</translation>
    </message>
    <message>
        <source>For which department?</source>
        <translation>کس محکمے کے لیے؟</translation>
    </message>
    <message>
        <source>Choose the department first.</source>
        <translation>پہلے محکمہ چنیں۔</translation>
    </message>
</context>
<context>
    <name>Line</name>
    <message>
        <source>The portal does not let us in: {answer}.</source>
        <translation>پورٹل ہمیں قبول نہیں کرتا: {answer}۔</translation>
    </message>
    <message>
        <source>The portal cannot serve us now: {answer}.</source>
        <translation>پورٹل ابھی کام نہیں کر سکتا: {answer}۔</translation>
    </message>
    <message>
        <source>The portal's list of {things} cannot be read.</source>
        <translation>پورٹل کی {things} کی فہرست پڑھی نہیں جا سکتی۔</translation>
    </message>
    <message>
        <source>The portal's list of {things} goes in circles.</source>
        <translation>پورٹل کی {things} کی فہرست گھوم کر وہیں آ جاتی ہے، ختم نہیں ہوتی۔</translation>
    </message>
    <message>
        <source>departments</source>
        <translation>محکموں</translation>
    </message>
    <message>
        <source>challans</source>
        <translation>چالانوں</translation>
    </message>
    <message>
        <source>receipts</source>
        <translation>رسیدوں</translation>
    </message>
    <message>
        <source>the portal's high-water mark went back</source>
        <translation>پورٹل پہلے جس وقت تک کی فہرست مکمل بتا چکا تھا، اب اس سے پہلے کا وقت بتاتا ہے</translation>
    </message>
    <message>
        <source>The portal's answer about one challan cannot be read; it is asked for again.</source>
        <translation>ایک چالان کے بارے میں پورٹل کا جواب پڑھا نہیں جا سکتا؛ دوبارہ پوچھا جائے گا۔</translation>
    </message>
    <message>
        <source>A challan did not reach the portal ({reason}): it is put up again, under the same key.</source>
        <translation>ایک چالان پورٹل تک نہیں پہنچا ({reason}): اسی شناختی کلید کے ساتھ دوبارہ چڑھایا جائے گا۔</translation>
    </message>
    <message>
        <source>The portal has another challan under our key: {authority}, {period}, {amount}.</source>
        <translation>ہماری شناختی کلید پر پورٹل کے پاس کوئی اور چالان ہے: {authority}، {period}، {amount}۔</translation>
    </message>
    <message>
        <source>{id}: {words}</source>
        <translation>{id}: {words}</translation>
    </message>
    <message>
        <source>item {no}: {words}</source>
        <translation>اندراج {no}: {words}</translation>
    </message>
    <message>
        <source>it is not made as the portal's rules have it ({words})</source>
        <translation>یہ پورٹل کے اپنے ضابطے کے مطابق نہیں بنا ({words})</translation>
    </message>
    <message>
        <source>version {new} after version {old}</source>
        <translation>نسخہ {old} کے بعد نسخہ {new} آیا</translation>
    </message>
    <message>
        <source>edited: {names}</source>
        <translation>بدلا گیا: {names}</translation>
    </message>
    <message>
        <source>two states of version {version}: {one}, {other}</source>
        <translation>نسخہ {version} کی دو حالتیں: {one}، {other}</translation>
    </message>
    <message>
        <source>after {before} came {after}</source>
        <translation>{before} کے بعد {after} آیا</translation>
    </message>
    <message>
        <source>it came after the portal had said that all until then was there</source>
        <translation>پورٹل کے یہ کہنے کے بعد آیا کہ اُس وقت تک کا سب کچھ موجود ہے</translation>
    </message>
    <message>
        <source>receipt {id}: no such challan {challan}</source>
        <translation>رسید {id}: چالان {challan} موجود نہیں</translation>
    </message>
    <message>
        <source>receipt {id}: it says something else than before</source>
        <translation>رسید {id}: اب پہلے سے مختلف کہتی ہے</translation>
    </message>
    <message>
        <source>it is another payer's</source>
        <translation>یہ کسی اور ادا کنندہ کا ہے</translation>
    </message>
    <message>
        <source>a key belongs to a self-assessed challan, and to no other</source>
        <translation>شناختی کلید صرف خود بنائے ہوئے چالان کی ہوتی ہے، کسی اور کی نہیں</translation>
    </message>
    <message>
        <source>its state is {state}, which does not go with its PSID</source>
        <translation>اس کی حالت {state} ہے، جو اس کے پی ایس آئی ڈی سے میل نہیں کھاتی</translation>
    </message>
    <message>
        <source>the steps of its surcharge are not in order</source>
        <translation>اس کے سرچارج کے درجے ترتیب میں نہیں</translation>
    </message>
</context>
</TS>
