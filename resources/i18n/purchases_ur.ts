<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ur">
<context>
    <name>Problem</name>
    <message>
        <source>The paper comes to {stated}, this bill to {computed}: {cost} apart.</source>
        <translation>کاغذ پر {stated} ہے اور یہ بل {computed} بنتا ہے: {cost} کا فرق ہے۔</translation>
    </message>
    <message>
        <source>Bill {bill} of {date} ({number}) may be the same one. Paid twice, it would cost {cost} rupees.</source>
        <translation>{date} کا بل {bill} ({number}) شاید یہی ہے۔ دو بار ادا ہوا تو {cost} روپے کا نقصان ہو گا۔</translation>
    </message>
    <message>
        <source>{supplier} has no NTN, STRN or CNIC. Ask for his CNIC: he signs our voucher under it ({law}).</source>
        <translation>{supplier} کا نہ NTN ہے، نہ STRN، نہ شناختی کارڈ نمبر۔ شناختی کارڈ نمبر لیں: وہ ہمارے واؤچر پر اسی کے ساتھ دستخط کرتا ہے ({law})۔</translation>
    </message>
    <message>
        <source>{text} withheld is more than the sales tax of the line, {most}.</source>
        <translation>کٹوتی {text} اس سطر کے سیلز ٹیکس {most} سے زیادہ ہے۔</translation>
    </message>
    <message>
        <source>Cash above {limit}: this expense of {cost} rupees will not be allowed ({law}). Pay by bank.</source>
        <translation>{limit} سے زیادہ نقد: {cost} روپے کا یہ خرچ منظور نہیں ہو گا ({law})۔ بینک سے ادا کریں۔</translation>
    </message>
    <message>
        <source>Cash above {limit} for one invoice: half of its expenditure will not be allowed ({law}).</source>
        <translation>ایک انوائس پر {limit} سے زیادہ نقد: اس کا آدھا خرچ منظور نہیں ہو گا ({law})۔</translation>
    </message>
    <message>
        <source>Pay this by bank before {date}, or {tax} rupees of input tax are lost ({law}, above {limit}).</source>
        <translation>اسے {date} سے پہلے بینک سے ادا کریں، ورنہ {tax} روپے کا ان پٹ ٹیکس ضائع ہو گا ({law}، {limit} سے اوپر)۔</translation>
    </message>
    <message>
        <source>Not paid by bank before {date}: {cost} rupees of input tax are lost ({law}, above {limit}).</source>
        <translation>{date} سے پہلے بینک سے ادا نہیں ہوا: {cost} روپے کا ان پٹ ٹیکس ضائع ({law}، {limit} سے اوپر)۔</translation>
    </message>
    <message>
        <source>{supplier} was not active for sales tax on {date}: {cost} rupees of input tax are not allowed ({law}).</source>
        <translation>{supplier} {date} کو سیلز ٹیکس میں فعال نہیں تھا: {cost} روپے کا ان پٹ ٹیکس منظور نہیں ({law})۔</translation>
    </message>
    <message>
        <source>The return of {month} was due on {date}. Its tax goes into a later return ({law}).</source>
        <translation>{month} کا گوشوارہ {date} کو دینا تھا۔ اس کا ٹیکس بعد کے گوشوارے میں جائے گا ({law})۔</translation>
    </message>
    <message>
        <source>A bill of {month} is older than {periods} tax periods: {cost} rupees of input tax are lost ({law}).</source>
        <translation>{month} کا بل {periods} ٹیکس مدتوں سے پرانا ہے: {cost} روپے کا ان پٹ ٹیکس ضائع ({law})۔</translation>
    </message>
    <message>
        <source>{percent} % off the last price, {apart} rupees on this line: {price} against {last} ({supplier}, {date}).</source>
        <translation>پچھلی قیمت سے {percent} فیصد فرق، اس سطر پر {apart} روپے: {price} بجائے {last} ({supplier}، {date})۔</translation>
    </message>
    <message>
        <source>“{text}” is no mere warning: it must be put right, no reason will do.</source>
        <translation>”{text}“ صرف تنبیہ نہیں: اسے درست کرنا ہو گا، وجہ کافی نہیں۔</translation>
    </message>
    <message>
        <source>A debit note may be made until {date}, {days} days after the bill (Sales Tax Act 1990, s.9).</source>
        <translation>ڈیبٹ نوٹ {date} تک بن سکتا ہے، بل کے {days} دن بعد تک (سیلز ٹیکس ایکٹ 1990، دفعہ 9)۔</translation>
    </message>
    <message>
        <source>The bill is of {date}; a paper that corrects it cannot be older.</source>
        <translation>بل {date} کا ہے؛ اسے درست کرنے والا کاغذ اس سے پرانا نہیں ہو سکتا۔</translation>
    </message>
    <message>
        <source>{text} is more than is left of this line of the bill, {most}.</source>
        <translation>{text} اس سطر کے باقی {most} سے زیادہ ہے۔</translation>
    </message>
    <message>
        <source>{number} was cancelled by {by}.</source>
        <translation>{number} کو {by} نے منسوخ کیا۔</translation>
    </message>
    <message>
        <source>{number} is itself a correction; correct the bill it belongs to.</source>
        <translation>{number} خود ایک تصحیح ہے؛ اصل بل کی تصحیح کریں۔</translation>
    </message>
    <message>
        <source>{number} has a debit note already; what is left of it is taken back by another one.</source>
        <translation>{number} کا ڈیبٹ نوٹ پہلے سے ہے؛ باقی رقم دوسرے ڈیبٹ نوٹ سے واپس ہو گی۔</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>This will cost money</source>
        <translation>اس میں نقصان ہو گا</translation>
    </message>
    <message>
        <source>Why is it posted all the same?</source>
        <translation>پھر بھی کیوں درج کیا جا رہا ہے؟</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>وجہ</translation>
    </message>
    <message>
        <source>Go on typing</source>
        <translation>لکھتے رہیں</translation>
    </message>
    <message>
        <source>Post with these reasons</source>
        <translation>ان وجوہ کے ساتھ درج کریں</translation>
    </message>
    <message>
        <source>Give a reason for each.</source>
        <translation>ہر ایک کی وجہ لکھیں۔</translation>
    </message>
</context>
<context>
    <name>PurchaseForm</name>
    <message>
        <source>Same supplier</source>
        <translation>وہی سپلائر</translation>
    </message>
    <message>
        <source>You were typing bill {number}: it is here again.</source>
        <translation>آپ بل {number} لکھ رہے تھے: وہ یہاں موجود ہے۔</translation>
    </message>
</context>
<context>
    <name>GridView</name>
    <message>
        <source>paste</source>
        <translation>چسپاں کریں</translation>
    </message>
</context>
</TS>
