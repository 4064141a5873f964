<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ur_PK" sourcelanguage="en">
<context>
    <name>Wording</name>
    <message>
        <source>You were writing down {number}: continue?</source>
        <translation>آپ {number} کا اندراج کر رہے تھے: جاری رکھیں؟</translation>
    </message>
    <message>
        <source>You were typing a debit note on {number}: continue?</source>
        <translation>آپ {number} پر ڈیبٹ نوٹ لکھ رہے تھے: جاری رکھیں؟</translation>
    </message>
    <message>
        <source>You were correcting {number}: continue?</source>
        <translation>آپ {number} درست کر رہے تھے: جاری رکھیں؟</translation>
    </message>
    <message>
        <source>You were typing bill {number}: continue?</source>
        <translation>آپ بل {number} لکھ رہے تھے: جاری رکھیں؟</translation>
    </message>
    <message>
        <source>You were typing an invoice for {number}: continue?</source>
        <translation>آپ {number} کی انوائس لکھ رہے تھے: جاری رکھیں؟</translation>
    </message>
    <message>
        <source>You were typing a paper for {number}: continue?</source>
        <translation>آپ {number} کا پرچہ لکھ رہے تھے: جاری رکھیں؟</translation>
    </message>
    <message>
        <source>You were typing a payment, {number}: continue?</source>
        <translation>آپ {number} کی ادائیگی لکھ رہے تھے: جاری رکھیں؟</translation>
    </message>
    <message>
        <source>What you were typing is not written down yet: continue?</source>
        <translation>جو آپ لکھ رہے تھے وہ ابھی درج نہیں ہوا: جاری رکھیں؟</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>جاری رکھیں</translation>
    </message>
</context>
<context>
    <name>KeptForm</name>
    <message>
        <source>What was being typed here before cannot be read any more, and is not kept.</source>
        <translation>جو یہاں پہلے لکھا جا رہا تھا وہ اب پڑھا نہیں جا سکتا، اور رکھا نہیں گیا۔</translation>
    </message>
    <message>
        <source>What you were typing is here again.</source>
        <translation>جو آپ لکھ رہے تھے وہ یہاں دوبارہ موجود ہے۔</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>It can be kept as it is, but only until Karkhana is closed.</source>
        <translation>اسے جوں کا توں رکھا جا سکتا ہے، مگر صرف پروگرام بند ہونے تک۔</translation>
    </message>
    <message>
        <source>What you typed here is lost when you leave.</source>
        <translation>یہاں سے جانے پر آپ کا لکھا ہوا ضائع ہو جائے گا۔</translation>
    </message>
</context>
</TS>
