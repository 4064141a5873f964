<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ur_PK" sourcelanguage="en">
<context>
    <name>Problem</name>
    <message>
        <source>{fund}, {month}: {amount} rupees too much went out by challan. Ask for it back or to have it set off.</source>
        <translation>{fund}، {month}: چالان سے {amount} روپے زیادہ چلے گئے۔ واپس مانگیں یا آئندہ میں کٹوا لیں۔</translation>
    </message>
    <message>
        <source>The wages of {month} are approved, and the last wage of {name} with them. Take the month back first.</source>
        <translation>{month} کی تنخواہیں منظور ہیں اور {name} کی آخری تنخواہ ان میں گنی گئی ہے۔ پہلے مہینہ واپس لیں۔</translation>
    </message>
    <message>
        <source>{name} was paid the last wage, for {month}, already. Take it back first if it is wrong.</source>
        <translation>{name} کو {month} کی آخری تنخواہ ادا ہو چکی ہے۔ غلط ہو تو پہلے اسے واپس لیں۔</translation>
    </message>
    <message>
        <source>{name} works until {date}: the last wage can be paid from that day on.</source>
        <translation>{name} {date} تک کام پر ہے: آخری تنخواہ اس دن سے ادا ہو سکتی ہے۔</translation>
    </message>
    <message>
        <source>{name} still owes {amount} rupees after leaving: the law lets no more be kept from the last wage. It can be paid back by hand, or forgiven.</source>
        <translation>{name} کے ذمے جانے کے بعد بھی {amount} روپے باقی ہیں: قانون آخری تنخواہ سے اس سے زیادہ روکنے نہیں دیتا۔ یہ ہاتھ سے واپس ہو سکتے ہیں یا معاف۔</translation>
    </message>
    <message>
        <source>Other terms hold from {date}; these would overlap with them. Say until when these hold.</source>
        <translation>دوسری شرائط {date} سے لاگو ہیں؛ یہ ان سے ٹکرائیں گی۔ بتائیں کہ یہ کب تک ہیں۔</translation>
    </message>
    <message>
        <source>Wages of {month} are approved already. They stay as they are; the difference is paid as arrears.</source>
        <translation>{month} کی اجرت منظور ہو چکی ہے اور ویسی ہی رہے گی؛ فرق بقایا کے طور پر دیا جائے گا۔</translation>
    </message>
    <message>
        <source>{name} joined on {date}; terms cannot begin before.</source>
        <translation>{name} {date} کو آیا تھا؛ شرائط اس سے پہلے شروع نہیں ہو سکتیں۔</translation>
    </message>
    <message>
        <source>He would be {age}: at that age only light work is allowed, and not in a workshop. From {least} he may come.</source>
        <translation>اس کی عمر {age} ہو گی: اس عمر میں صرف ہلکا کام جائز ہے، اور کارخانے میں نہیں۔ {least} سال سے وہ آ سکتا ہے۔</translation>
    </message>
    <message>
        <source>He is {age}: {work} is forbidden before {adult}. Name another work.</source>
        <translation>اس کی عمر {age} ہے: {work} کا کام {adult} سال سے پہلے منع ہے۔ کوئی اور کام لکھیں۔</translation>
    </message>
    <message>
        <source>{name} is {age}: no overtime before {adult} ({date}).</source>
        <translation>{name} کی عمر {age} ہے: {adult} سال سے پہلے اوور ٹائم نہیں ({date})۔</translation>
    </message>
    <message>
        <source>His CNIC ran out on {date}. Ask him to renew it.</source>
        <translation>اس کا شناختی کارڈ {date} کو ختم ہو گیا۔ اس سے نیا بنوانے کو کہیں۔</translation>
    </message>
    <message>
        <source>The last digit of this CNIC is usually that of a {usual}. Look at the card again.</source>
        <translation>اس شناختی کارڈ کا آخری ہندسہ عموماً دوسری جنس ({usual}) کا ہوتا ہے۔ کارڈ دوبارہ دیکھیں۔</translation>
    </message>
    <message>
        <source>The shares of the nominees make {total} percent; together they must make 100.</source>
        <translation>نامزد افراد کے حصے {total} فیصد بنتے ہیں؛ سب مل کر 100 ہونے چاہئیں۔</translation>
    </message>
    <message>
        <source>{name} left on {left}; he cannot be marked on {date}.</source>
        <translation>{name} {left} کو جا چکا ہے؛ {date} کی حاضری نہیں لگ سکتی۔</translation>
    </message>
    <message>
        <source>{name} is marked on {date}, after the day he left. Take that mark away first.</source>
        <translation>{name} کی حاضری {date} کو لگی ہے، جو جانے کے بعد ہے۔ پہلے وہ نشان ہٹائیں۔</translation>
    </message>
    <message>
        <source>{hours} hours do not fit into the day {date} of {name}: a day has 24.</source>
        <translation>{name} کے دن {date} میں {hours} گھنٹے نہیں آ سکتے: دن میں 24 گھنٹے ہوتے ہیں۔</translation>
    </message>
    <message>
        <source>{name} would have taken {taken} days of {kind}; {left} are his. More needs a recorded permission.</source>
        <translation>{name} کی چھٹی ({kind}) کے {taken} دن ہو جائیں گے؛ اس کے حق میں {left} ہیں۔ زیادہ کے لیے لکھی ہوئی اجازت چاہیے۔</translation>
    </message>
    <message>
        <source>{name} takes {days} days of {kind} at once; the law speaks of {most}.</source>
        <translation>{name} ایک ساتھ {days} دن کی چھٹی ({kind}) لے رہا ہے؛ قانون میں {most} ہیں۔</translation>
    </message>
    <message>
        <source>{name} has no day of rest in the week from {first} to {last}.</source>
        <translation>{name} کو {first} سے {last} تک کے ہفتے میں کوئی چھٹی کا دن نہیں ملا۔</translation>
    </message>
    <message>
        <source>{name} has a punch without its pair on {date}: {times}. Write the missing time beside it (“08:00 17:00”), or leave the row out and mark the day by hand.</source>
        <translation>{name} کے {date} کو گھڑی کے نشان کا جوڑ نہیں: {times}۔ چھوٹا ہوا وقت ساتھ لکھیں (”08:00 17:00“)، یا سطر چھوڑ دیں اور اس دن کی حاضری ہاتھ سے لگائیں۔</translation>
    </message>
    <message>
        <source>“{text}” is not a time such as 08:05.</source>
        <translation>“{text}” وقت نہیں ہے، جیسے 08:05۔</translation>
    </message>
    <message>
        <source>No rate is agreed for {item} on {date}.</source>
        <translation>{item} کا {date} کو کوئی نرخ طے نہیں۔</translation>
    </message>
    <message>
        <source>{name} depends on the moon: {date} is only expected. Confirm the day when it is announced.</source>
        <translation>{name} چاند پر ہے: {date} صرف متوقع ہے۔ اعلان ہونے پر دن کی تصدیق کریں۔</translation>
    </message>
    <message>
        <source>{amount} is more than may be advanced: at most {most}.</source>
        <translation>{amount} پیشگی کی حد سے زیادہ ہے: زیادہ سے زیادہ {most}۔</translation>
    </message>
    <message>
        <source>{name} has not paid back the advance of {date} yet ({open} open). One at a time.</source>
        <translation>{name} نے {date} کی پیشگی ابھی واپس نہیں کی ({open} باقی)۔ ایک وقت میں ایک۔</translation>
    </message>
    <message>
        <source>An instalment of {amount} is more than a month allows; only {most} is taken.</source>
        <translation>{amount} کی قسط مہینے کی حد سے زیادہ ہے؛ صرف {most} کاٹی جائے گی۔</translation>
    </message>
    <message>
        <source>A fine of {amount} is more than the law allows of his pay: at most {most}.</source>
        <translation>{amount} کا جرمانہ قانون کی حد سے زیادہ ہے: زیادہ سے زیادہ {most}۔</translation>
    </message>
    <message>
        <source>{name} is {age}: nobody under {adult} may be fined.</source>
        <translation>{name} کی عمر {age} ہے: {adult} سال سے کم عمر پر جرمانہ نہیں ہو سکتا۔</translation>
    </message>
    <message>
        <source>He must be heard before: write down the day and what he said.</source>
        <translation>پہلے اس کی بات سنی جائے: دن اور جو اس نے کہا وہ لکھیں۔</translation>
    </message>
    <message>
        <source>Nothing of it is open any more.</source>
        <translation>اس میں سے کچھ باقی نہیں رہا۔</translation>
    </message>
    <message>
        <source>{taken} of it were taken from his wages already; it cannot be cancelled.</source>
        <translation>اس میں سے {taken} اجرت سے کاٹا جا چکا ہے؛ اب منسوخ نہیں ہو سکتا۔</translation>
    </message>
    <message>
        <source>A fine is taken at once or not at all, never in instalments.</source>
        <translation>جرمانہ ایک ہی بار کاٹا جاتا ہے یا بالکل نہیں، قسطوں میں کبھی نہیں۔</translation>
    </message>
    <message>
        <source>It could only be taken from the wages of {month}; a fine for {date} lapses on {last}.</source>
        <translation>یہ صرف {month} کی اجرت سے کاٹا جا سکتا تھا؛ {date} کی بات کا جرمانہ {last} کو ختم ہو جاتا ہے۔</translation>
    </message>
    <message>
        <source>The register has an accident of {name} on {date}; that month was not without one.</source>
        <translation>رجسٹر میں {date} کو {name} کا حادثہ درج ہے؛ وہ مہینہ حادثے کے بغیر نہ تھا۔</translation>
    </message>
    <message>
        <source>{file}: EOBI takes a text file; call it {name}.</source>
        <translation>{file}: ای او بی آئی متن کی فائل لیتا ہے؛ اس کا نام {name} رکھیں۔</translation>
    </message>
    <message>
        <source>{name} has no EOBI number: {amount} rupees of {n} months are paid and reach nobody's name.</source>
        <translation>{name} کا ای او بی آئی نمبر نہیں: {n} مہینوں کے {amount} روپے ادا ہوئے اور کسی کے نام نہیں پہنچے۔</translation>
    </message>
    <message>
        <source>{name} has not left.</source>
        <translation>{name} نہیں گیا۔</translation>
    </message>
    <message>
        <source>The day {name} leaves is written down with the reason and the notice, by “He leaves”.</source>
        <translation>{name} کے جانے کا دن وجہ اور نوٹس کے ساتھ ”رخصتی“ سے درج ہوتا ہے۔</translation>
    </message>
    <message>
        <source>{name} left on {date}, and why is not known: write it down by “He leaves”.</source>
        <translation>{name} {date} کو گیا، وجہ معلوم نہیں: ”رخصتی“ سے درج کریں۔</translation>
    </message>
    <message>
        <source>{name} worked {hours} hours on one day; the law allows {most}.</source>
        <translation>{name} نے ایک دن میں {hours} گھنٹے کام کیا؛ قانون {most} کی اجازت دیتا ہے۔</translation>
    </message>
    <message>
        <source>{name} worked {hours} hours in one week; the law allows {most}.</source>
        <translation>{name} نے ایک ہفتے میں {hours} گھنٹے کام کیا؛ قانون {most} کی اجازت دیتا ہے۔</translation>
    </message>
    <message>
        <source>{name} had {hours} hours between going on {date} and coming again; the law wants {least}.</source>
        <translation>{name} کو {date} کو جانے اور پھر آنے کے درمیان {hours} گھنٹے ملے؛ قانون {least} مانگتا ہے۔</translation>
    </message>
    <message>
        <source>{name} worked {hours} hours without a break on {date}; the law allows {most}.</source>
        <translation>{name} نے {date} کو وقفے کے بغیر {hours} گھنٹے کام کیا؛ قانون {most} کی اجازت دیتا ہے۔</translation>
    </message>
    <message>
        <source>{date} is still to come: nobody knows yet who worked. Rest, holidays and leave may be planned.</source>
        <translation>{date} ابھی آنا ہے: کسی کو معلوم نہیں کہ کون کام کرے گا۔ آرام، تعطیل اور چھٹی پہلے سے لکھی جا سکتی ہے۔</translation>
    </message>
    <message>
        <source>{name} touched the clock twice within a minute on {date}; once was counted.</source>
        <translation>{name} نے {date} کو ایک ہی منٹ میں دو بار گھڑی پر نشان لگایا؛ ایک بار گنا گیا۔</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Social security, arrears</source>
        <translation>سوشل سکیورٹی، بقایا</translation>
    </message>
    <message>
        <source>EOBI, arrears</source>
        <translation>ای او بی آئی، بقایا</translation>
    </message>
    <message>
        <source>Gratuity that bears no tax</source>
        <translation>ٹیکس سے مستثنیٰ گریجویٹی</translation>
    </message>
    <message>
        <source>Nobody too young</source>
        <translation>کوئی کم عمر نہیں</translation>
    </message>
    <message>
        <source>Written terms</source>
        <translation>لکھی ہوئی شرائط</translation>
    </message>
    <message>
        <source>Minimum wage in full</source>
        <translation>پوری کم از کم اجرت</translation>
    </message>
    <message>
        <source>Paid by the 7th</source>
        <translation>7 تاریخ تک ادائیگی</translation>
    </message>
    <message>
        <source>Overtime paid double</source>
        <translation>اوور ٹائم دگنا</translation>
    </message>
    <message>
        <source>A day of rest each week</source>
        <translation>ہر ہفتے ایک چھٹی</translation>
    </message>
    <message>
        <source>Leave is given</source>
        <translation>چھٹی دی جاتی ہے</translation>
    </message>
    <message>
        <source>EOBI reaches his name</source>
        <translation>ای او بی آئی اس کے نام پر</translation>
    </message>
    <message>
        <source>Social security reaches his name</source>
        <translation>سوشل سیکیورٹی اس کے نام پر</translation>
    </message>
    <message>
        <source>Peshgi within limits</source>
        <translation>پیشگی حد کے اندر</translation>
    </message>
    <message>
        <source>Fines within limits</source>
        <translation>جرمانے حد کے اندر</translation>
    </message>
    <message>
        <source>No CNIC is held back</source>
        <translation>کوئی شناختی کارڈ روکا نہیں گیا</translation>
    </message>
    <message>
        <source>Accidents are reported</source>
        <translation>حادثات کی اطلاع دی جاتی ہے</translation>
    </message>
    <message>
        <source>Safety, first aid, water</source>
        <translation>حفاظت، ابتدائی طبی امداد، پانی</translation>
    </message>
    <message>
        <source>Meetings and answers</source>
        <translation>اجلاس اور جواب</translation>
    </message>
    <message>
        <source>Look at who is too young, or does work that is forbidden before 18.</source>
        <translation>دیکھیں کون کم عمر ہے، یا وہ کام کرتا ہے جو 18 سے پہلے منع ہے۔</translation>
    </message>
    <message>
        <source>Hand each worker his appointment letter and write the day in his file.</source>
        <translation>ہر کارکن کو تقرر نامہ دیں اور دن اس کی فائل میں لکھیں۔</translation>
    </message>
    <message>
        <source>Raise the wages that fall short; the wages page says by how much.</source>
        <translation>جو اجرت کم ہے اسے بڑھائیں؛ اجرت کا صفحہ بتاتا ہے کتنی۔</translation>
    </message>
    <message>
        <source>Pay by the 7th and write down the day on which you paid.</source>
        <translation>7 تاریخ تک ادا کریں اور ادائیگی کا دن لکھیں۔</translation>
    </message>
    <message>
        <source>Pay every hour over at double the rate.</source>
        <translation>ہر اضافی گھنٹے کی دگنی اجرت دیں۔</translation>
    </message>
    <message>
        <source>Spread the work: the law limits the hours over in a day and a week.</source>
        <translation>کام بانٹیں: قانون دن اور ہفتے کے اضافی گھنٹوں کی حد رکھتا ہے۔</translation>
    </message>
    <message>
        <source>Give everybody one free day in each week.</source>
        <translation>ہر ہفتے سب کو ایک دن کی چھٹی دیں۔</translation>
    </message>
    <message>
        <source>Send on leave those whose leave would be lost.</source>
        <translation>جن کی چھٹی ضائع ہو رہی ہے انہیں چھٹی پر بھیجیں۔</translation>
    </message>
    <message>
        <source>Agree smaller advances, one at a time.</source>
        <translation>چھوٹی پیشگی دیں، ایک وقت میں ایک۔</translation>
    </message>
    <message>
        <source>Give back every CNIC you hold, and declare it.</source>
        <translation>جو شناختی کارڈ آپ کے پاس ہیں واپس کریں اور اقرار کریں۔</translation>
    </message>
    <message>
        <source>See to safety gear, first aid, toilet and water, and declare it.</source>
        <translation>حفاظتی سامان، طبی امداد، بیت الخلا اور پانی کا بندوبست کریں اور اقرار کریں۔</translation>
    </message>
    <message>
        <source>Hold a meeting, and answer what was complained of.</source>
        <translation>اجلاس کریں، اور شکایتوں کا جواب دیں۔</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>ہاں</translation>
    </message>
    <message>
        <source>Partly</source>
        <translation>کچھ</translation>
    </message>
    <message>
        <source>No</source>
        <translation>نہیں</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>معلوم نہیں</translation>
    </message>
    <message>
        <source>None here</source>
        <translation>یہاں نہیں</translation>
    </message>
    <message>
        <source>No CNIC of a worker is held back here.</source>
        <translation>یہاں کسی کارکن کا شناختی کارڈ روکا نہیں جاتا۔</translation>
    </message>
    <message>
        <source>Everybody has the safety gear that his work needs.</source>
        <translation>ہر ایک کے پاس اپنے کام کا حفاظتی سامان ہے۔</translation>
    </message>
    <message>
        <source>There is a first aid box, and somebody knows how to use it.</source>
        <translation>ابتدائی طبی امداد کا ڈبہ ہے اور کوئی اسے استعمال کرنا جانتا ہے۔</translation>
    </message>
    <message>
        <source>There are a clean toilet and drinking water.</source>
        <translation>صاف بیت الخلا اور پینے کا پانی ہے۔</translation>
    </message>
    <message>
        <source>the owner's word</source>
        <translation>مالک کا اقرار</translation>
    </message>
    <message>
        <source>safety gear</source>
        <translation>حفاظتی سامان</translation>
    </message>
    <message>
        <source>first aid</source>
        <translation>ابتدائی طبی امداد</translation>
    </message>
    <message>
        <source>toilet and water</source>
        <translation>بیت الخلا اور پانی</translation>
    </message>
    <message>
        <source>a meeting in the last six months</source>
        <translation>پچھلے چھ ماہ میں اجلاس</translation>
    </message>
    <message>
        <source>Man</source>
        <translation>مرد</translation>
    </message>
    <message>
        <source>Woman</source>
        <translation>عورت</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>دیگر</translation>
    </message>
    <message>
        <source>Permanent</source>
        <translation>مستقل</translation>
    </message>
    <message>
        <source>On probation</source>
        <translation>آزمائشی</translation>
    </message>
    <message>
        <source>Temporary</source>
        <translation>عارضی</translation>
    </message>
    <message>
        <source>Fixed term</source>
        <translation>معینہ مدت</translation>
    </message>
    <message>
        <source>Badli</source>
        <translation>بدلی</translation>
    </message>
    <message>
        <source>Contract, by the piece</source>
        <translation>ٹھیکہ، فی دانہ</translation>
    </message>
    <message>
        <source>Part time</source>
        <translation>جز وقتی</translation>
    </message>
    <message>
        <source>Apprentice</source>
        <translation>شاگرد</translation>
    </message>
    <message>
        <source>Eid-ul-Fitr</source>
        <translation>عید الفطر</translation>
    </message>
    <message>
        <source>Eid-ul-Azha</source>
        <translation>عید الاضحیٰ</translation>
    </message>
    <message>
        <source>Ashura</source>
        <translation>عاشورہ</translation>
    </message>
    <message>
        <source>Eid Milad-un-Nabi</source>
        <translation>عید میلاد النبی</translation>
    </message>
    <message>
        <source>Annual leave</source>
        <translation>سالانہ چھٹی</translation>
    </message>
    <message>
        <source>Casual leave</source>
        <translation>اتفاقیہ چھٹی</translation>
    </message>
    <message>
        <source>Sick leave</source>
        <translation>بیماری کی چھٹی</translation>
    </message>
    <message>
        <source>Advance</source>
        <translation>پیشگی</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>جرمانہ</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>نقصان</translation>
    </message>
    <message>
        <source>Unskilled</source>
        <translation>غیر ہنر مند</translation>
    </message>
    <message>
        <source>Semi-skilled</source>
        <translation>نیم ہنر مند</translation>
    </message>
    <message>
        <source>Skilled</source>
        <translation>ہنر مند</translation>
    </message>
    <message>
        <source>Highly skilled</source>
        <translation>اعلیٰ ہنر مند</translation>
    </message>
    <message>
        <source>Put off for a month</source>
        <translation>ایک مہینہ ملتوی</translation>
    </message>
    <message>
        <source>Another instalment</source>
        <translation>دوسری قسط</translation>
    </message>
    <message>
        <source>Paid back by hand</source>
        <translation>ہاتھ سے واپس دیا</translation>
    </message>
    <message>
        <source>Forgiven</source>
        <translation>معاف</translation>
    </message>
    <message>
        <source>Written by mistake</source>
        <translation>غلطی سے لکھا گیا</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>بے باق</translation>
    </message>
    <message>
        <source>He resigned</source>
        <translation>استعفیٰ دیا</translation>
    </message>
    <message>
        <source>His term ended</source>
        <translation>مدت پوری ہوئی</translation>
    </message>
    <message>
        <source>He retired</source>
        <translation>ریٹائر ہوا</translation>
    </message>
    <message>
        <source>Laid off without his fault</source>
        <translation>بلا قصور فارغ</translation>
    </message>
    <message>
        <source>Dismissed for misconduct</source>
        <translation>بدعنوانی پر برطرف</translation>
    </message>
    <message>
        <source>He stayed away</source>
        <translation>آنا چھوڑ دیا</translation>
    </message>
    <message>
        <source>He died</source>
        <translation>وفات پائی</translation>
    </message>
    <message>
        <source>Grievance</source>
        <translation>شکایت</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>تجویز</translation>
    </message>
    <message>
        <source>Get the EOBI numbers that are missing, and pay what is due.</source>
        <translation>جو ای او بی آئی نمبر نہیں ہیں وہ حاصل کریں، اور جو واجب ہے ادا کریں۔</translation>
    </message>
    <message>
        <source>Get the social security numbers that are missing, and pay what is due.</source>
        <translation>جو سوشل سکیورٹی نمبر نہیں ہیں وہ حاصل کریں، اور جو واجب ہے ادا کریں۔</translation>
    </message>
    <message>
        <source>Give back what was taken wrongly; hear the worker before a fine.</source>
        <translation>جو غلط کاٹا گیا واپس کریں؛ جرمانے سے پہلے کاریگر کی بات سنیں۔</translation>
    </message>
    <message>
        <source>Report the accidents that cost working days; of a month without one, state it.</source>
        <translation>جن حادثوں سے کام کے دن گئے ان کی اطلاع دیں؛ جس مہینے کوئی نہ ہوا، اس کا بیان دیں۔</translation>
    </message>
    <message>
        <source>Write down the attendance of the month; then the books can say it.</source>
        <translation>مہینے کی حاضری درج کریں؛ پھر کھاتے بتا سکیں گے۔</translation>
    </message>
    <message>
        <source>Approve the wages, pay them, and write down what was paid and when.</source>
        <translation>اجرت منظور کریں، ادا کریں، اور لکھیں کہ کیا اور کب ادا ہوا۔</translation>
    </message>
    <message>
        <source>the owner's statement on the month</source>
        <translation>اس مہینے پر مالک کا بیان</translation>
    </message>
    <message>
        <source>the attendance of the month</source>
        <translation>مہینے کی حاضری</translation>
    </message>
    <message>
        <source>approved and paid wages</source>
        <translation>منظور اور ادا شدہ اجرت</translation>
    </message>
    <message>
        <source>Lapsed</source>
        <translation>ختم</translation>
    </message>
    <message>
        <source>In {month} nobody had an accident at work here.</source>
        <translation>{month} میں یہاں کام پر کسی کو حادثہ پیش نہیں آیا۔</translation>
    </message>
    <message>
        <source>Hours within limits</source>
        <translation>کام کے گھنٹے حد کے اندر</translation>
    </message>
    <message>
        <source>Maternity leave</source>
        <translation>زچگی کی چھٹی</translation>
    </message>
    <message>
        <source>Paternity leave</source>
        <translation>پدری چھٹی</translation>
    </message>
    <message>
        <source>Iddat leave</source>
        <translation>عدت کی چھٹی</translation>
    </message>
    <message>
        <source>Quarantine leave</source>
        <translation>قرنطینہ کی چھٹی</translation>
    </message>
</context>
<context>
    <name>AttendancePage</name>
    <message>
        <source>Attendance</source>
        <translation>حاضری</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>مہینہ</translation>
    </message>
    <message>
        <source>Nobody worked here in this month</source>
        <translation>اس مہینے یہاں کسی نے کام نہیں کیا</translation>
    </message>
    <message>
        <source>Take on your workers first; each has his row here then.</source>
        <translation>پہلے اپنے کارکن لکھیں؛ پھر ہر ایک کی یہاں اپنی سطر ہو گی۔</translation>
    </message>
    <message>
        <source>Take on a worker</source>
        <translation>کارکن رکھیں</translation>
    </message>
    <message>
        <source>Name, CNIC, and what was agreed.</source>
        <translation>نام، شناختی کارڈ، اور جو طے ہوا۔</translation>
    </message>
    <message>
        <source>{first} And {n} more.</source>
        <translation>{first} اور {n} مزید۔</translation>
    </message>
    <message>
        <source>Copy row above</source>
        <translation>اوپر کی سطر کی نقل</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>واپس</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>دوبارہ</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>بھریں</translation>
    </message>
    <message>
        <source>marks</source>
        <translation>نشان</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>چھٹی</translation>
    </message>
    <message>
        <source>two hours over</source>
        <translation>دو گھنٹے اضافی</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>خالی</translation>
    </message>
    <message>
        <source>Wages approved</source>
        <translation>اجرت منظور</translation>
    </message>
    <message>
        <source>{n} workers, {days} days of work</source>
        <translation>{n} کارکن، کام کے {days} دن</translation>
    </message>
    <message>
        <source>Attendance, {month}</source>
        <translation>حاضری، {month}</translation>
    </message>
    <message>
        <source>The wages of this month are approved.</source>
        <translation>اس مہینے کی اجرت منظور ہو چکی ہے۔</translation>
    </message>
    <message>
        <source>to the end</source>
        <translation>آخر تک</translation>
    </message>
    <message>
        <source>down</source>
        <translation>نیچے تک</translation>
    </message>
    <message>
        <source>next to look at</source>
        <translation>اگلی توجہ طلب</translation>
    </message>
    <message>
        <source>{n} to look at</source>
        <translation>{n} توجہ طلب</translation>
    </message>
    <message>
        <source>The attendance is being written.</source>
        <translation>حاضری لکھی جا رہی ہے۔</translation>
    </message>
</context>
<context>
    <name>MusterModel</name>
    <message>
        <source>No.</source>
        <translation>نمبر</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>دن</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>اضافی</translation>
    </message>
    <message>
        <source>This day is not his.</source>
        <translation>یہ دن اس کا نہیں۔</translation>
    </message>
</context>
<context>
    <name>RightsPage</name>
    <message>
        <source>Rights</source>
        <translation>حقوق</translation>
    </message>
    <message>
        <source>Declare</source>
        <translation>اقرار کریں</translation>
    </message>
    <message>
        <source>What the books say</source>
        <translation>کھاتے کیا کہتے ہیں</translation>
    </message>
    <message>
        <source>Workers' rights</source>
        <translation>کارکنوں کے حقوق</translation>
    </message>
    <message>
        <source>Do you declare this?</source>
        <translation>کیا آپ یہ اقرار کرتے ہیں؟</translation>
    </message>
    <message>
        <source>I declare it</source>
        <translation>میں اقرار کرتا ہوں</translation>
    </message>
    <message>
        <source>It is written down with your name and today's date.</source>
        <translation>آپ کے نام اور آج کی تاریخ کے ساتھ لکھ لیا گیا۔</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>حق</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>جواب</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>میں سے</translation>
    </message>
    <message>
        <source>Lacking</source>
        <translation>کمی</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>Points</source>
        <translation>نمبر</translation>
    </message>
    <message>
        <source>{percent} of what a worker may expect is shown by your books.</source>
        <translation>کارکن کے حقوق کا {percent} آپ کے کھاتوں سے ثابت ہے۔</translation>
    </message>
    <message>
        <source>Nothing is lacking.</source>
        <translation>کوئی کمی نہیں۔</translation>
    </message>
    <message>
        <source>Next: {step}</source>
        <translation>اگلا قدم: {step}</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>منظور</translation>
    </message>
    <message>
        <source>Not approved</source>
        <translation>منظور نہیں</translation>
    </message>
    <message>
        <source>The books themselves answer this; only what they cannot know is declared.</source>
        <translation>اس کا جواب خود کھاتے دیتے ہیں؛ اقرار صرف اس کا ہوتا ہے جو وہ نہیں جان سکتے۔</translation>
    </message>
    <message>
        <source>Accidents</source>
        <translation>حادثات</translation>
    </message>
    <message>
        <source>Grievances</source>
        <translation>شکایات</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>اجلاس</translation>
    </message>
</context>
<context>
    <name>AttachmentsCard</name>
    <message>
        <source>Scans</source>
        <translation>اسکین</translation>
    </message>
</context>
<context>
    <name>TermsCard</name>
    <message>
        <source>Terms</source>
        <translation>شرائط</translation>
    </message>
</context>
<context>
    <name>AccountCard</name>
    <message>
        <source>Leave, advances</source>
        <translation>چھٹی اور پیشگی</translation>
    </message>
    <message>
        <source>{left} of {all} left</source>
        <translation>{all} میں سے {left} باقی</translation>
    </message>
    <message>
        <source>He owes nothing.</source>
        <translation>اس پر کچھ واجب نہیں۔</translation>
    </message>
    <message>
        <source>New advance</source>
        <translation>نئی پیشگی</translation>
    </message>
    <message>
        <source>{left} of {all} left, {out} to be paid out</source>
        <translation>{all} میں سے {left} باقی، {out} کے پیسے دینے ہیں</translation>
    </message>
</context>
<context>
    <name>Allowing</name>
    <message>
        <source>Allow this leave?</source>
        <translation>کیا یہ چھٹی منظور ہے؟</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>وجہ</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>ابھی نہیں</translation>
    </message>
    <message>
        <source>Allow it</source>
        <translation>منظور کریں</translation>
    </message>
    <message>
        <source>Give a reason.</source>
        <translation>وجہ لکھیں۔</translation>
    </message>
</context>
<context>
    <name>MoonRow</name>
    <message>
        <source>Announced for</source>
        <translation>اعلان شدہ دن</translation>
    </message>
    <message>
        <source>Announced</source>
        <translation>اعلان ہوا</translation>
    </message>
    <message>
        <source>{name} is expected on {date}. On which day was it announced?</source>
        <translation>{name} {date} کو متوقع ہے۔ اعلان کس دن کا ہوا؟</translation>
    </message>
</context>
<context>
    <name>NomineesCard</name>
    <message>
        <source>Nominees</source>
        <translation>نامزد افراد</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>رشتہ</translation>
    </message>
    <message>
        <source>CNIC</source>
        <translation>شناختی کارڈ</translation>
    </message>
    <message>
        <source>Share %</source>
        <translation>حصہ %</translation>
    </message>
    <message>
        <source>Nominee's name</source>
        <translation>نامزد کا نام</translation>
    </message>
    <message>
        <source>Nominee's CNIC</source>
        <translation>نامزد کا شناختی کارڈ</translation>
    </message>
    <message>
        <source>Share, percent</source>
        <translation>حصہ، فیصد</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>شامل</translation>
    </message>
    <message>
        <source>Take {name} out</source>
        <translation>{name} کو نکالیں</translation>
    </message>
    <message>
        <source>Nobody is named yet.</source>
        <translation>ابھی کوئی نامزد نہیں۔</translation>
    </message>
</context>
<context>
    <name>WorkersPage</name>
    <message>
        <source>Attendance</source>
        <translation>حاضری</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>حقوق</translation>
    </message>
    <message>
        <source>Money owed</source>
        <translation>واجب رقم</translation>
    </message>
</context>
<context>
    <name>WorkerForm</name>
    <message>
        <source>Card and addresses</source>
        <translation>کارڈ اور پتے</translation>
    </message>
    <message>
        <source>Engaged as</source>
        <translation>ملازمت</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>تک</translation>
    </message>
    <message>
        <source>Skill</source>
        <translation>ہنر</translation>
    </message>
    <message>
        <source>Hours a day</source>
        <translation>روزانہ گھنٹے</translation>
    </message>
    <message>
        <source>Letter given on</source>
        <translation>تقرر نامہ دیا گیا</translation>
    </message>
    <message>
        <source>Duties</source>
        <translation>فرائض</translation>
    </message>
    <message>
        <source>Reason of a fixed term</source>
        <translation>معینہ مدت کی وجہ</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>جنس</translation>
    </message>
    <message>
        <source>CNIC issued on</source>
        <translation>کارڈ جاری ہوا</translation>
    </message>
    <message>
        <source>CNIC valid until</source>
        <translation>کارڈ کی میعاد</translation>
    </message>
    <message>
        <source>Probation until</source>
        <translation>آزمائش تک</translation>
    </message>
    <message>
        <source>Present address</source>
        <translation>موجودہ پتہ</translation>
    </message>
    <message>
        <source>Permanent address</source>
        <translation>مستقل پتہ</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>بینک</translation>
    </message>
    <message>
        <source>He leaves</source>
        <translation>رخصتی</translation>
    </message>
    <message>
        <source>His year</source>
        <translation>اس کا سال</translation>
    </message>
</context>
<context>
    <name>LimitsCard</name>
    <message>
        <source>What the law allows</source>
        <translation>قانون کی اجازت</translation>
    </message>
    <message>
        <source>Name the worker and the day.</source>
        <translation>کارکن اور دن لکھیں۔</translation>
    </message>
    <message>
        <source>Pay of a month</source>
        <translation>مہینے کی اجرت</translation>
    </message>
    <message>
        <source>Advance, at most</source>
        <translation>پیشگی، زیادہ سے زیادہ</translation>
    </message>
    <message>
        <source>Instalment, at most</source>
        <translation>قسط، زیادہ سے زیادہ</translation>
    </message>
    <message>
        <source>Fines of a month, at most</source>
        <translation>مہینے کے جرمانے، زیادہ سے زیادہ</translation>
    </message>
    <message>
        <source>He owes now</source>
        <translation>اس پر اب واجب</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>کوئی حد نہیں</translation>
    </message>
</context>
<context>
    <name>OwingForm</name>
    <message>
        <source>Write down</source>
        <translation>لکھ دیں</translation>
    </message>
    <message>
        <source>New advance, fine or damage</source>
        <translation>نئی پیشگی، جرمانہ یا نقصان</translation>
    </message>
    <message>
        <source>The advance is written down.</source>
        <translation>پیشگی لکھ لی گئی۔</translation>
    </message>
    <message>
        <source>The fine is in the register.</source>
        <translation>جرمانہ رجسٹر میں لکھ لیا گیا۔</translation>
    </message>
    <message>
        <source>The damage is in the register.</source>
        <translation>نقصان رجسٹر میں لکھ لیا گیا۔</translation>
    </message>
    <message>
        <source>What, and to whom</source>
        <translation>کیا، اور کس کو</translation>
    </message>
    <message>
        <source>How it comes back</source>
        <translation>واپسی کیسے ہو گی</translation>
    </message>
    <message>
        <source>He was heard</source>
        <translation>اس کی بات سنی گئی</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>قسم</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>کارکن</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>تاریخ</translation>
    </message>
    <message>
        <source>Rupees</source>
        <translation>روپے</translation>
    </message>
    <message>
        <source>For what</source>
        <translation>کس لیے</translation>
    </message>
    <message>
        <source>Each month, rupees</source>
        <translation>ہر مہینے، روپے</translation>
    </message>
    <message>
        <source>From</source>
        <translation>سے</translation>
    </message>
    <message>
        <source>Heard on</source>
        <translation>سنا گیا</translation>
    </message>
    <message>
        <source>What he said</source>
        <translation>اس نے کیا کہا</translation>
    </message>
    <message>
        <source>Number or name</source>
        <translation>نمبر یا نام</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>کب کیا</translation>
    </message>
</context>
<context>
    <name>OwingPanel</name>
    <message>
        <source>It is written down beside it.</source>
        <translation>اس کے ساتھ لکھ لیا گیا۔</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>کیوں</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>لکھ دیں</translation>
    </message>
    <message>
        <source>Rupees</source>
        <translation>روپے</translation>
    </message>
    <message>
        <source>Taken from wages</source>
        <translation>اجرت سے کٹا</translation>
    </message>
    <message>
        <source>Paid back by hand</source>
        <translation>ہاتھ سے واپس دیا</translation>
    </message>
    <message>
        <source>Forgiven</source>
        <translation>معاف</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>ابھی باقی</translation>
    </message>
    <message>
        <source>Each month</source>
        <translation>ہر مہینے</translation>
    </message>
    <message>
        <source>From</source>
        <translation>سے</translation>
    </message>
    <message>
        <source>What is agreed now</source>
        <translation>اب جو طے ہوا</translation>
    </message>
    <message>
        <source>What is agreed</source>
        <translation>جو طے ہوا</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>مہینہ</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>وجہ</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>Heard on</source>
        <translation>سنا گیا</translation>
    </message>
    <message>
        <source>Put off: {months}</source>
        <translation>ملتوی: {months}</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>کب کیا</translation>
    </message>
    <message>
        <source>Lapses after</source>
        <translation>اس کے بعد ختم</translation>
    </message>
    <message>
        <source>Lapsed</source>
        <translation>ختم شدہ</translation>
    </message>
</context>
<context>
    <name>OwingsPage</name>
    <message>
        <source>Nobody owes anything</source>
        <translation>کسی پر کچھ واجب نہیں</translation>
    </message>
    <message>
        <source>Advances, fines and damage stand here, each with what is still open.</source>
        <translation>پیشگی، جرمانے اور نقصان یہاں ہوتے ہیں، ہر ایک کے ساتھ جو باقی ہے۔</translation>
    </message>
    <message>
        <source>New advance or fine</source>
        <translation>نئی پیشگی یا جرمانہ</translation>
    </message>
    <message>
        <source>Money owed by workers</source>
        <translation>کارکنوں پر واجب رقم</translation>
    </message>
    <message>
        <source>All</source>
        <translation>سب</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>باقی</translation>
    </message>
    <message>
        <source>Advances</source>
        <translation>پیشگیاں</translation>
    </message>
    <message>
        <source>Fines</source>
        <translation>جرمانے</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>نقصان</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>تاریخ</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>نمبر</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>قسم</translation>
    </message>
    <message>
        <source>Rupees</source>
        <translation>روپے</translation>
    </message>
    <message>
        <source>Each month</source>
        <translation>ہر مہینے</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>ابھی باقی</translation>
    </message>
    <message>
        <source>State</source>
        <translation>حالت</translation>
    </message>
    <message>
        <source>Give an advance</source>
        <translation>پیشگی دیں</translation>
    </message>
    <message>
        <source>How much, for what, and how it comes back.</source>
        <translation>کتنی، کس لیے، اور واپسی کیسے ہو گی۔</translation>
    </message>
    <message>
        <source>{amount} open</source>
        <translation>{amount} باقی</translation>
    </message>
</context>
<context>
    <name>PayingOutPage</name>
    <message>
        <source>Last wage of {name}: paid on {date}</source>
        <translation>{name} کی آخری تنخواہ: {date} کو ادا ہوئی</translation>
    </message>
    <message>
        <source>Last wage of {name}: not paid yet</source>
        <translation>{name} کی آخری تنخواہ: ابھی ادا نہیں ہوئی</translation>
    </message>
    <message>
        <source>{n} slips are in {folder}.</source>
        <translation>{n} پرچیاں {folder} میں ہیں۔</translation>
    </message>
    <message>
        <source>Nothing is to be paid</source>
        <translation>کچھ ادا کرنا نہیں</translation>
    </message>
    <message>
        <source>No wage of this month has anything to pay out.</source>
        <translation>اس مہینے کی کسی اجرت میں ادا کرنے کو کچھ نہیں۔</translation>
    </message>
    <message>
        <source>Slips as files</source>
        <translation>پرچیاں فائلوں میں</translation>
    </message>
    <message>
        <source>It is written down that they were paid.</source>
        <translation>ادائیگی لکھ لی گئی۔</translation>
    </message>
    <message>
        <source>Folder for the slips</source>
        <translation>پرچیوں کا فولڈر</translation>
    </message>
    <message>
        <source>The slips are being written.</source>
        <translation>پرچیاں لکھی جا رہی ہیں۔</translation>
    </message>
    <message>
        <source>Still to be paid</source>
        <translation>ابھی ادا کرنا ہے</translation>
    </message>
    <message>
        <source>All is paid</source>
        <translation>سب ادا ہو گیا</translation>
    </message>
    <message>
        <source>{way}: paid on {date}</source>
        <translation>{way}: {date} کو ادا ہوا</translation>
    </message>
    <message>
        <source>It is paid</source>
        <translation>ادا کر دیا</translation>
    </message>
    <message>
        <source>All</source>
        <translation>سب</translation>
    </message>
    <message>
        <source>Say on which day they were paid.</source>
        <translation>بتائیں کس دن ادا کیا۔</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>منظور</translation>
    </message>
    <message>
        <source>Not approved</source>
        <translation>منظور نہیں</translation>
    </message>
    <message>
        <source>Paying out, {month}</source>
        <translation>ادائیگی، {month}</translation>
    </message>
    <message>
        <source>By {date}</source>
        <translation>{date} تک</translation>
    </message>
    <message>
        <source>Cheque or transfer number</source>
        <translation>چیک یا ترسیل نمبر</translation>
    </message>
    <message>
        <source>Way of paying</source>
        <translation>ادائیگی کا طریقہ</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>ادائیگی کی تاریخ</translation>
    </message>
    <message>
        <source>Approve the month's wages first.</source>
        <translation>پہلے اس مہینے کی اجرت منظور کریں۔</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>نمبر</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>طریقہ</translation>
    </message>
    <message>
        <source>Rupees</source>
        <translation>روپے</translation>
    </message>
    <message>
        <source>{amount} in all</source>
        <translation>کل {amount}</translation>
    </message>
    <message>
        <source>Notes and coins to fetch</source>
        <translation>لانے کے نوٹ اور سکے</translation>
    </message>
    <message>
        <source>Account, or notes</source>
        <translation>کھاتہ، یا نوٹ</translation>
    </message>
</context>
<context>
    <name>PaidOncePage</name>
    <message>
        <source>{amount} are owed to EOBI and social security: challans of their own are drawn for them.</source>
        <translation>ای او بی آئی اور سوشل سکیورٹی کے {amount} واجب ہیں: ان کے الگ چالان بنیں گے۔</translation>
    </message>
    <message>
        <source>To the funds</source>
        <translation>فنڈز کو</translation>
    </message>
    <message>
        <source>Nothing is owed for earlier months.</source>
        <translation>پچھلے مہینوں کا کچھ واجب نہیں۔</translation>
    </message>
    <message>
        <source>Paid once with this month</source>
        <translation>اس مہینے ایک بار ادا</translation>
    </message>
    <message>
        <source>Owed for earlier months</source>
        <translation>پچھلے مہینوں کا واجب</translation>
    </message>
    <message>
        <source>It will be paid with the wages of this month.</source>
        <translation>یہ اس مہینے کی اجرت کے ساتھ ادا ہو گا۔</translation>
    </message>
    <message>
        <source>The arrears are in the wages of this month.</source>
        <translation>بقایا اس مہینے کی اجرت میں ڈال دیا گیا۔</translation>
    </message>
    <message>
        <source>The wages of this month are approved.</source>
        <translation>اس مہینے کی اجرت منظور ہو چکی ہے۔</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>شامل</translation>
    </message>
    <message>
        <source>The earlier months are being computed.</source>
        <translation>پچھلے مہینے دوبارہ گنے جا رہے ہیں۔</translation>
    </message>
    <message>
        <source>Add a bonus</source>
        <translation>بونس شامل کریں</translation>
    </message>
    <message>
        <source>Number or name</source>
        <translation>نمبر یا نام</translation>
    </message>
    <message>
        <source>Bonus and arrears, {month}</source>
        <translation>بونس اور بقایا، {month}</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>منظور</translation>
    </message>
    <message>
        <source>Not approved</source>
        <translation>منظور نہیں</translation>
    </message>
    <message>
        <source>It is taken out again.</source>
        <translation>واپس نکال لیا گیا۔</translation>
    </message>
    <message>
        <source>{amount} are owed for earlier months.</source>
        <translation>پچھلے مہینوں کے {amount} واجب ہیں۔</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>نکالیں</translation>
    </message>
    <message>
        <source>Put into this month</source>
        <translation>اس مہینے میں ڈالیں</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>کارکن</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>قسم</translation>
    </message>
    <message>
        <source>Rupees</source>
        <translation>روپے</translation>
    </message>
    <message>
        <source>What his slip says</source>
        <translation>پرچی پر لکھائی</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>For</source>
        <translation>بابت</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>آج</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>واجب</translation>
    </message>
</context>
<context>
    <name>WagesPage</name>
    <message>
        <source>Bonus and arrears</source>
        <translation>بونس اور بقایا</translation>
    </message>
    <message>
        <source>Pay out</source>
        <translation>ادائیگی</translation>
    </message>
</context>
<context>
    <name>SettlementCard</name>
    <message>
        <source>Rounded to the rupee</source>
        <translation>روپے تک پورا کیا گیا</translation>
    </message>
    <message>
        <source>His last wage is approved, before the others' {month}.</source>
        <translation>آخری تنخواہ منظور ہو چکی، باقی سب کے {month} سے پہلے۔</translation>
    </message>
    <message>
        <source>Approved with the wages of {month}.</source>
        <translation>{month} کی تنخواہوں کے ساتھ منظور ہو چکی۔</translation>
    </message>
    <message>
        <source>Take back his last wage</source>
        <translation>آخری تنخواہ واپس لیں</translation>
    </message>
    <message>
        <source>Pay him now</source>
        <translation>ابھی ادا کریں</translation>
    </message>
    <message>
        <source>Final settlement</source>
        <translation>آخری حساب</translation>
    </message>
    <message>
        <source>A rate in it is doubtful: ask your adviser.</source>
        <translation>اس میں ایک شرح مشکوک ہے: اپنے مشیر سے پوچھیں۔</translation>
    </message>
    <message>
        <source>Say on which day he leaves.</source>
        <translation>بتائیں وہ کس دن جا رہا ہے۔</translation>
    </message>
    <message>
        <source>To be paid by {date}</source>
        <translation>{date} تک ادا کرنا ہے</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>کل</translation>
    </message>
</context>
<context>
    <name>PartingForm</name>
    <message>
        <source>The last wage of {name} is taken back.</source>
        <translation>{name} کی آخری تنخواہ واپس لے لی گئی۔</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>واپس لیں</translation>
    </message>
    <message>
        <source>A counter-run takes it back; what he owed is open again. Then it can be paid anew.</source>
        <translation>واپسی کا اندراج اسے واپس لے لے گا؛ جو اس کے ذمے تھا پھر کھل جائے گا۔ پھر نئے سرے سے ادا ہو سکتی ہے۔</translation>
    </message>
    <message>
        <source>Take back the last wage of {name}?</source>
        <translation>{name} کی آخری تنخواہ واپس لیں؟</translation>
    </message>
    <message>
        <source>To what he owes</source>
        <translation>جو اس کے ذمے ہے</translation>
    </message>
    <message>
        <source>{name} is paid; he is not in the others' month any more.</source>
        <translation>{name} کو ادائیگی ہو گئی؛ اب وہ باقی سب کے مہینے میں شامل نہیں۔</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>ادا کریں</translation>
    </message>
    <message>
        <source>His last wage is written for good. A mistake is taken back by a counter-run.</source>
        <translation>آخری تنخواہ پکی لکھی جائے گی۔ غلطی واپسی کے اندراج سے درست ہوتی ہے۔</translation>
    </message>
    <message>
        <source>Pay {amount} to {name} now?</source>
        <translation>{name} کو ابھی {amount} ادا کریں؟</translation>
    </message>
    <message>
        <source>He still works: it can be paid from his last day on.</source>
        <translation>ابھی کام پر ہے: آخری دن سے ادا ہو سکتی ہے۔</translation>
    </message>
    <message>
        <source>{name} has left; his settlement is written down.</source>
        <translation>{name} چلا گیا؛ اس کا حساب لکھ لیا گیا۔</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>لکھ دیں</translation>
    </message>
    <message>
        <source>Put it into the wages of his last month</source>
        <translation>اسے آخری مہینے کی اجرت میں ڈالیں</translation>
    </message>
    <message>
        <source>How he leaves</source>
        <translation>وہ کیسے جا رہا ہے</translation>
    </message>
    <message>
        <source>What he gets</source>
        <translation>اسے کیا ملا</translation>
    </message>
    <message>
        <source>Leaving of {name}</source>
        <translation>{name} کی رخصتی</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>آخری دن</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>کیوں</translation>
    </message>
    <message>
        <source>Notice given, days</source>
        <translation>نوٹس، دن</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>کیا ہوا</translation>
    </message>
    <message>
        <source>Dues paid on</source>
        <translation>واجبات ادا ہوئے</translation>
    </message>
    <message>
        <source>Certificate given on</source>
        <translation>سند دی گئی</translation>
    </message>
    <message>
        <source>He stays</source>
        <translation>وہ رہے گا</translation>
    </message>
    <message>
        <source>{name} does not leave?</source>
        <translation>{name} نہیں جا رہا؟</translation>
    </message>
    <message>
        <source>The day, the reason and the notice are taken out; that they were there is kept.</source>
        <translation>دن، وجہ اور نوٹس ہٹا دیے جائیں گے؛ یہ کہ وہ درج تھے محفوظ رہے گا۔</translation>
    </message>
    <message>
        <source>{name} works here.</source>
        <translation>{name} یہاں کام کرتا ہے۔</translation>
    </message>
</context>
<context>
    <name>LawCard</name>
    <message>
        <source>Labour law, and since when</source>
        <translation>مزدور قانون، اور کب سے</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>اختیار کریں</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>قانون</translation>
    </message>
    <message>
        <source>From the first of a month</source>
        <translation>مہینے کی پہلی سے</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>وجہ</translation>
    </message>
    <message>
        <source>The law is chosen from {date} on.</source>
        <translation>{date} سے یہ قانون اختیار ہوا۔</translation>
    </message>
    <message>
        <source>{law}, from {date}</source>
        <translation>{law}، {date} سے</translation>
    </message>
    <message>
        <source>Every paper and figure keeps the law it was made under.</source>
        <translation>ہر کاغذ اور رقم پر وہی قانون رہتا ہے جس کے تحت وہ بنی۔</translation>
    </message>
    <message>
        <source>Now holds: {law}</source>
        <translation>اب لاگو: {law}</translation>
    </message>
</context>
<context>
    <name>AccidentsPage</name>
    <message>
        <source>No accident is written down</source>
        <translation>کوئی حادثہ لکھا نہیں گیا</translation>
    </message>
    <message>
        <source>Write down even the small ones: the register protects him and you.</source>
        <translation>چھوٹے حادثے بھی لکھیں: رجسٹر اسے اور آپ کو بچاتا ہے۔</translation>
    </message>
    <message>
        <source>New accident</source>
        <translation>نیا حادثہ</translation>
    </message>
    <message>
        <source>Accidents</source>
        <translation>حادثات</translation>
    </message>
    <message>
        <source>Report an accident</source>
        <translation>حادثہ لکھیں</translation>
    </message>
    <message>
        <source>Who, when, what happened.</source>
        <translation>کون، کب، کیا ہوا۔</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>تاریخ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>کیا ہوا</translation>
    </message>
    <message>
        <source>Injury</source>
        <translation>چوٹ</translation>
    </message>
    <message>
        <source>Days lost</source>
        <translation>ضائع دن</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>اطلاع دی گئی</translation>
    </message>
</context>
<context>
    <name>GrievancesPage</name>
    <message>
        <source>Nobody has complained or proposed anything</source>
        <translation>کسی نے شکایت یا تجویز نہیں دی</translation>
    </message>
    <message>
        <source>Write down what is said, with a name or without; the answer beside it.</source>
        <translation>جو کہا جائے لکھیں، نام سے یا بغیر نام؛ جواب ساتھ۔</translation>
    </message>
    <message>
        <source>New grievance or proposal</source>
        <translation>نئی شکایت یا تجویز</translation>
    </message>
    <message>
        <source>Grievances and proposals</source>
        <translation>شکایات اور تجاویز</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>بغیر نام</translation>
    </message>
    <message>
        <source>Waits for an answer</source>
        <translation>جواب کا انتظار</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>جواب دیا گیا</translation>
    </message>
    <message>
        <source>Write one down</source>
        <translation>ایک لکھیں</translation>
    </message>
    <message>
        <source>Who, about what, what was said.</source>
        <translation>کون، کس بارے میں، کیا کہا۔</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>تاریخ</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>قسم</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>کیا کہا گیا</translation>
    </message>
    <message>
        <source>State</source>
        <translation>حالت</translation>
    </message>
</context>
<context>
    <name>MeetingsPage</name>
    <message>
        <source>No meeting is written down</source>
        <translation>کوئی اجلاس لکھا نہیں گیا</translation>
    </message>
    <message>
        <source>Twice a year is good; write down who came and what was decided.</source>
        <translation>سال میں دو بار اچھا ہے؛ لکھیں کون آیا اور کیا طے ہوا۔</translation>
    </message>
    <message>
        <source>New meeting</source>
        <translation>نیا اجلاس</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>اجلاس</translation>
    </message>
    <message>
        <source>Write a meeting down</source>
        <translation>اجلاس لکھیں</translation>
    </message>
    <message>
        <source>When, who came, what was said.</source>
        <translation>کب، کون آیا، کیا کہا گیا۔</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>تاریخ</translation>
    </message>
    <message>
        <source>About</source>
        <translation>بارے میں</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>آئے</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>طے ہوا</translation>
    </message>
    <message>
        <source>Next on</source>
        <translation>اگلا</translation>
    </message>
</context>
<context>
    <name>AccidentForm</name>
    <message>
        <source>Write down</source>
        <translation>لکھ دیں</translation>
    </message>
    <message>
        <source>Accident</source>
        <translation>حادثہ</translation>
    </message>
    <message>
        <source>The accident is in the register.</source>
        <translation>حادثہ رجسٹر میں لکھ لیا گیا۔</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>کارکن</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>تاریخ</translation>
    </message>
    <message>
        <source>Time, as 14:05</source>
        <translation>وقت، جیسے 14:05</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>جگہ</translation>
    </message>
    <message>
        <source>Reported on</source>
        <translation>اطلاع کی تاریخ</translation>
    </message>
    <message>
        <source>Reported to</source>
        <translation>کس کو</translation>
    </message>
    <message>
        <source>Who, when and where</source>
        <translation>کون، کب اور کہاں</translation>
    </message>
    <message>
        <source>What happened to him</source>
        <translation>اس کے ساتھ کیا ہوا</translation>
    </message>
    <message>
        <source>Who was told of it</source>
        <translation>کس کو اطلاع دی</translation>
    </message>
    <message>
        <source>Number or name</source>
        <translation>نمبر یا نام</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>کیا ہوا</translation>
    </message>
    <message>
        <source>Injury</source>
        <translation>چوٹ</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>وجہ</translation>
    </message>
    <message>
        <source>Witnesses</source>
        <translation>گواہ</translation>
    </message>
    <message>
        <source>Treated by or at</source>
        <translation>علاج کہاں</translation>
    </message>
    <message>
        <source>Days lost</source>
        <translation>ضائع دن</translation>
    </message>
</context>
<context>
    <name>GrievanceForm</name>
    <message>
        <source>Write down</source>
        <translation>لکھ دیں</translation>
    </message>
    <message>
        <source>Grievance or proposal</source>
        <translation>شکایت یا تجویز</translation>
    </message>
    <message>
        <source>It is written down.</source>
        <translation>لکھ لیا گیا۔</translation>
    </message>
    <message>
        <source>Number or name</source>
        <translation>نمبر یا نام</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>جواب کی تاریخ</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>جواب</translation>
    </message>
    <message>
        <source>What was said, by whom</source>
        <translation>کیا کہا گیا، کس نے</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>جواب</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>قسم</translation>
    </message>
    <message>
        <source>Worker, if he gave his name</source>
        <translation>کارکن، اگر نام دیا</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>تاریخ</translation>
    </message>
    <message>
        <source>About</source>
        <translation>بارے میں</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>کیا کہا گیا</translation>
    </message>
</context>
<context>
    <name>MeetingForm</name>
    <message>
        <source>Write down</source>
        <translation>لکھ دیں</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>اجلاس</translation>
    </message>
    <message>
        <source>It is written down.</source>
        <translation>لکھ لیا گیا۔</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>تاریخ</translation>
    </message>
    <message>
        <source>About</source>
        <translation>بارے میں</translation>
    </message>
    <message>
        <source>Chaired by</source>
        <translation>صدارت</translation>
    </message>
    <message>
        <source>Next meeting on</source>
        <translation>اگلا اجلاس</translation>
    </message>
    <message>
        <source>When, and about what</source>
        <translation>کب، اور کس بارے میں</translation>
    </message>
    <message>
        <source>Who came, what was said</source>
        <translation>کون آیا، کیا کہا گیا</translation>
    </message>
    <message>
        <source>Who came, one a line</source>
        <translation>کون آیا، ہر سطر میں ایک</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>کارروائی</translation>
    </message>
    <message>
        <source>What was decided</source>
        <translation>کیا طے ہوا</translation>
    </message>
</context>
<context>
    <name>ImportField</name>
    <message>
        <source>CNIC issued</source>
        <translation>شناختی کارڈ جاری ہونے کی تاریخ</translation>
    </message>
    <message>
        <source>CNIC expiry</source>
        <translation>شناختی کارڈ کی میعاد</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>جنس</translation>
    </message>
    <message>
        <source>Permanent address</source>
        <translation>مستقل پتہ</translation>
    </message>
</context>
<context>
    <name>Rate</name>
    <message>
        <source>most of a gratuity without income tax</source>
        <translation>گریجویٹی کی انکم ٹیکس سے مستثنیٰ زیادہ سے زیادہ رقم</translation>
    </message>
    <message>
        <source>part of a gratuity without income tax, percent</source>
        <translation>گریجویٹی کا انکم ٹیکس سے مستثنیٰ حصہ، فیصد</translation>
    </message>
    <message>
        <source>days after which a fine lapses</source>
        <translation>دن جن کے بعد جرمانہ ختم ہو جاتا ہے</translation>
    </message>
    <message>
        <source>instalments of a fine</source>
        <translation>جرمانے کی قسطیں</translation>
    </message>
    <message>
        <source>longest day, hours</source>
        <translation>سب سے لمبا دن، گھنٹے</translation>
    </message>
    <message>
        <source>longest week, hours</source>
        <translation>سب سے لمبا ہفتہ، گھنٹے</translation>
    </message>
</context>
<context>
    <name>RightPanel</name>
    <message>
        <source>Lacking</source>
        <translation>کمی</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>کیا کرنا ہے</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>Dates of birth of {n} workers; {young} are under 18.</source>
        <translation>{n} کاریگروں کی تاریخِ پیدائش؛ {young} کی عمر 18 سے کم ہے۔</translation>
    </message>
    <message>
        <source>Letters handed over, by the workers' files: {n}.</source>
        <translation>کاریگروں کی فائلوں کے مطابق دیے گئے تقرر نامے: {n}۔</translation>
    </message>
    <message>
        <source>The approved wages of {month}, {n} workers.</source>
        <translation>{month} کی منظور شدہ اجرت، {n} کاریگر۔</translation>
    </message>
    <message>
        <source>The wages of {month} as they would be, {n} workers: no approval yet.</source>
        <translation>{month} کی اجرت جیسی بنے گی، {n} کاریگر: ابھی منظوری نہیں ہوئی۔</translation>
    </message>
    <message>
        <source>{month}: the last wage was paid on {date}, due by {due}.</source>
        <translation>{month}: آخری اجرت {date} کو ادا ہوئی، {due} تک واجب تھی۔</translation>
    </message>
    <message>
        <source>{month}: no payment of all wages is written down, due by {due}.</source>
        <translation>{month}: پوری اجرت کی ادائیگی درج نہیں، {due} تک واجب۔</translation>
    </message>
    <message>
        <source>Overtime of {n} workers in {month}, by {times} times the hour.</source>
        <translation>{month} میں {n} کاریگروں کا اوور ٹائم، گھنٹے کے {times} گنا کے حساب سے۔</translation>
    </message>
    <message>
        <source>The attendance of {month}, {n} workers.</source>
        <translation>{month} کی حاضری، {n} کاریگر۔</translation>
    </message>
    <message>
        <source>The law that was chosen names no limit here.</source>
        <translation>چنا گیا قانون یہاں کوئی حد مقرر نہیں کرتا۔</translation>
    </message>
    <message>
        <source>The leave register: {n} workers earned annual leave, {taken} took some.</source>
        <translation>چھٹی کا رجسٹر: {n} کاریگر سالانہ چھٹی کے حق دار ہوئے، {taken} نے کچھ لی۔</translation>
    </message>
    <message>
        <source>By the number of workers nothing is due.</source>
        <translation>کاریگروں کی تعداد کے حساب سے کچھ واجب نہیں۔</translation>
    </message>
    <message>
        <source>Numbers in the files: {n} of {of} workers.</source>
        <translation>فائلوں میں نمبر: {of} میں سے {n} کاریگر۔</translation>
    </message>
    <message>
        <source>{month}: challan {number} was paid on {date}, due by {due}.</source>
        <translation>{month}: چالان {number} {date} کو ادا ہوا، {due} تک واجب تھا۔</translation>
    </message>
    <message>
        <source>{month}: challan {number} is not paid, due by {due}.</source>
        <translation>{month}: چالان {number} ادا نہیں ہوا، {due} تک واجب۔</translation>
    </message>
    <message>
        <source>{month}: no challan was drawn, due by {due}.</source>
        <translation>{month}: کوئی چالان نہیں بنا، {due} تک واجب۔</translation>
    </message>
    <message>
        <source>The register of advances: {n} are open, {amount} rupees.</source>
        <translation>پیشگی کا رجسٹر: {n} باقی ہیں، {amount} روپے۔</translation>
    </message>
    <message>
        <source>The register of fines: {n} in the last twelve months.</source>
        <translation>جرمانوں کا رجسٹر: پچھلے بارہ مہینوں میں {n}۔</translation>
    </message>
    <message>
        <source>{name} declared on {date} that it is so.</source>
        <translation>{name} نے {date} کو اقرار کیا کہ ایسا ہے۔</translation>
    </message>
    <message>
        <source>{name} said on {date} that it is not so.</source>
        <translation>{name} نے {date} کو کہا کہ ایسا نہیں ہے۔</translation>
    </message>
    <message>
        <source>The accident register: {n} entries, {serious} cost working days.</source>
        <translation>حادثوں کا رجسٹر: {n} اندراج، {serious} میں کام کے دن گئے۔</translation>
    </message>
    <message>
        <source>{name} stated on {date} that {month} was without an accident.</source>
        <translation>{name} نے {date} کو بیان دیا کہ {month} میں کوئی حادثہ نہیں ہوا۔</translation>
    </message>
    <message>
        <source>Meetings with the workers in the last six months: {n}.</source>
        <translation>پچھلے چھ مہینوں میں کاریگروں سے ملاقاتیں: {n}۔</translation>
    </message>
    <message>
        <source>Grievances and proposals: {n}, waiting for an answer: {open}.</source>
        <translation>شکایتیں اور تجاویز: {n}، جواب کی منتظر: {open}۔</translation>
    </message>
    <message>
        <source>By law {day} hours a day, {week} a week; overtime {overtime_day} a day, {overtime_week} a week.</source>
        <translation>حد: دن میں {day} اور ہفتے میں {week} گھنٹے؛ اوور ٹائم دن میں {overtime_day} اور ہفتے میں {overtime_week}۔</translation>
    </message>
</context>
<context>
    <name>ApprenticeCard</name>
    <message>
        <source>Apprenticeship</source>
        <translation>شاگردی</translation>
    </message>
    <message>
        <source>Trade</source>
        <translation>ہنر</translation>
    </message>
    <message>
        <source>From</source>
        <translation>سے</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>تک</translation>
    </message>
    <message>
        <source>Stipend a month</source>
        <translation>ماہانہ وظیفہ</translation>
    </message>
    <message>
        <source>Contract no.</source>
        <translation>معاہدہ نمبر</translation>
    </message>
    <message>
        <source>What he was taught, with days</source>
        <translation>کیا سکھایا گیا، دنوں کے ساتھ</translation>
    </message>
</context>
<context>
    <name>SkillWagesCard</name>
    <message>
        <source>Minimum wage by skill</source>
        <translation>ہنر کے لحاظ سے کم از کم اجرت</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>درج کریں</translation>
    </message>
    <message>
        <source>Skill</source>
        <translation>ہنر</translation>
    </message>
    <message>
        <source>From</source>
        <translation>سے</translation>
    </message>
    <message>
        <source>Rupees a month</source>
        <translation>ماہانہ روپے</translation>
    </message>
    <message>
        <source>In which notification it stands</source>
        <translation>کس نوٹیفکیشن میں ہے</translation>
    </message>
    <message>
        <source>None is known: for every skill the plain minimum wage holds.</source>
        <translation>کوئی معلوم نہیں: ہر ہنر کے لیے عام کم از کم اجرت لاگو ہے۔</translation>
    </message>
    <message>
        <source>It holds for the wages to come.</source>
        <translation>یہ آنے والی اجرتوں پر لاگو ہے۔</translation>
    </message>
</context>
<context>
    <name>YearCardPage</name>
    <message>
        <source>His year</source>
        <translation>اس کا سال</translation>
    </message>
    <message>
        <source>Month by month</source>
        <translation>ماہ بہ ماہ</translation>
    </message>
    <message>
        <source>The year in all</source>
        <translation>کل سال</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>پچھلا سال</translation>
    </message>
    <message>
        <source>Year after</source>
        <translation>اگلا سال</translation>
    </message>
    <message>
        <source>No approved wages</source>
        <translation>منظور شدہ اجرت نہیں</translation>
    </message>
    <message>
        <source>Year {year}</source>
        <translation>سال {year}</translation>
    </message>
    <message>
        <source>Gross</source>
        <translation>کل اجرت</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>خالص</translation>
    </message>
    <message>
        <source>EOBI months</source>
        <translation>ای او بی آئی کے مہینے</translation>
    </message>
    <message>
        <source>Advances given</source>
        <translation>دی گئی پیشگی</translation>
    </message>
    <message>
        <source>Advances open</source>
        <translation>باقی پیشگی</translation>
    </message>
    <message>
        <source>{taken} taken, {left} left</source>
        <translation>{taken} لی، {left} باقی</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>مہینہ</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>دن</translation>
    </message>
    <message>
        <source>Deductions</source>
        <translation>کٹوتیاں</translation>
    </message>
    <message>
        <source>EOBI</source>
        <translation>ای او بی آئی</translation>
    </message>
    <message>
        <source>Advance</source>
        <translation>پیشگی</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>ٹیکس</translation>
    </message>
</context>
<context>
    <name>Rule</name>
    <message>
        <source>; </source>
        <translation>؛ </translation>
    </message>
    <message>
        <source>{rate} a month ÷ {divisor} × {days} paid days</source>
        <translation>ماہانہ {rate} ÷ {divisor} × اجرت کے {days} دن</translation>
    </message>
    <message>
        <source>{rate} a day × {days} days of work, holidays and paid leave (rest is in it)</source>
        <translation>روزانہ {rate} × کام، تعطیل اور بااجرت چھٹی کے {days} دن (آرام کا دن اس میں شامل)</translation>
    </message>
    <message>
        <source>{rate} a day × {days} days of work</source>
        <translation>روزانہ {rate} × کام کے {days} دن</translation>
    </message>
    <message>
        <source>days of absence: {days}</source>
        <translation>غیر حاضری کے دن: {days}</translation>
    </message>
    <message>
        <source>{leave} days at {percent} %: {days}</source>
        <translation>{leave}، {percent} فیصد اجرت پر دن: {days}</translation>
    </message>
    <message>
        <source>{good} good pieces × {rate}</source>
        <translation>{good} اچھے پیس × {rate}</translation>
    </message>
    <message>
        <source>{rejected} rejected earn nothing</source>
        <translation>{rejected} رد شدہ پر کچھ نہیں</translation>
    </message>
    <message>
        <source>{days} days of leave and holiday × minimum wage {wage} ÷ {divisor} ({more})</source>
        <translation>چھٹی اور تعطیل کے {days} دن × کم از کم اجرت {wage} ÷ {divisor} ({more})</translation>
    </message>
    <message>
        <source>{days} days of leave and holiday × minimum wage {wage} ÷ {divisor}</source>
        <translation>چھٹی اور تعطیل کے {days} دن × کم از کم اجرت {wage} ÷ {divisor}</translation>
    </message>
    <message>
        <source>raised to the minimum wage of {days} days: {wage} ÷ {divisor} × {times} = {least}</source>
        <translation>{days} دن کی کم از کم اجرت تک بڑھائی: {wage} ÷ {divisor} × {times} = {least}</translation>
    </message>
    <message>
        <source>{hours} hours × {times} × ordinary hour {hour}</source>
        <translation>{hours} گھنٹے × {times} × عام گھنٹہ {hour}</translation>
    </message>
    <message>
        <source>{hours} hours × {times} × hour's average piece earnings (or the minimum wage's hour if that is more) {hour}</source>
        <translation>{hours} گھنٹے × {times} × پیس کے کام کی فی گھنٹہ اوسط (یا کم از کم اجرت کا گھنٹہ اگر وہ زیادہ ہو) {hour}</translation>
    </message>
    <message>
        <source>overtime does not count towards it</source>
        <translation>اوور ٹائم اس میں شمار نہیں</translation>
    </message>
    <message>
        <source>paid once with this month for {month}</source>
        <translation>{month} کے لیے اس مہینے ایک بار دیا گیا</translation>
    </message>
    <message>
        <source>paid once with this month</source>
        <translation>اس مہینے ایک بار دیا گیا</translation>
    </message>
    <message>
        <source>EOBI and social security are not reckoned on it</source>
        <translation>ای او بی آئی اور سوشل سکیورٹی اس پر نہیں لگتی</translation>
    </message>
    <message>
        <source>{month} computed again, less what was contributed for it</source>
        <translation>{month} دوبارہ شمار ہوا، جو اس کے لیے دیا جا چکا وہ نکال کر</translation>
    </message>
    <message>
        <source>both shares are the employer's</source>
        <translation>دونوں حصے مالک کے ذمے</translation>
    </message>
    <message>
        <source>{percent} % of the EOBI base {base}, not of the pay</source>
        <translation>ای او بی آئی کی بنیاد {base} کا {percent} فیصد، تنخواہ کا نہیں</translation>
    </message>
    <message>
        <source>the whole base for any month with a paid day</source>
        <translation>جس مہینے اجرت کا ایک دن بھی ہو پوری بنیاد</translation>
    </message>
    <message>
        <source>{percent} % of the EOBI base {base}</source>
        <translation>ای او بی آئی کی بنیاد {base} کا {percent} فیصد</translation>
    </message>
    <message>
        <source>{percent} % of wages without overtime, {wages}, counted up to {ceiling}</source>
        <translation>اوور ٹائم کے بغیر اجرت {wages} کا {percent} فیصد، {ceiling} تک شمار</translation>
    </message>
    <message>
        <source>year projected at {year}, {once} of it paid once: tax {tax} ({percent} % above {over}), less what was deducted, over {months} months</source>
        <translation>سال کا اندازہ {year}، اس میں {once} ایک بار: ٹیکس {tax} ({over} سے اوپر {percent} فیصد)، جو کٹ چکا نکال کر، {months} مہینوں پر</translation>
    </message>
    <message>
        <source>year projected at {year}: tax {tax} ({percent} % above {over}), less what was deducted, over {months} months</source>
        <translation>سال کا اندازہ {year}: ٹیکس {tax} ({over} سے اوپر {percent} فیصد)، جو کٹ چکا نکال کر، {months} مہینوں پر</translation>
    </message>
    <message>
        <source>{percent} % of the gratuity {amount}, at most {most}, bears no income tax</source>
        <translation>گریجویٹی {amount} کا {percent} فیصد، زیادہ سے زیادہ {most}، انکم ٹیکس سے آزاد</translation>
    </message>
    <message>
        <source>{asked} asked</source>
        <translation>{asked} مانگے گئے</translation>
    </message>
    <message>
        <source>{amount} of it set off against what is due on leaving</source>
        <translation>اس میں سے {amount} رخصتی کی رقم میں سے کٹے</translation>
    </message>
    <message>
        <source>all deductions together at most {percent} %</source>
        <translation>تمام کٹوتیاں مل کر زیادہ سے زیادہ {percent} فیصد</translation>
    </message>
    <message>
        <source>of this kind at most {most} ({percent} %)</source>
        <translation>اس قسم کی زیادہ سے زیادہ {most} ({percent} فیصد)</translation>
    </message>
    <message>
        <source>of this kind at most {most} (younger than {age})</source>
        <translation>اس قسم کی زیادہ سے زیادہ {most} (عمر {age} سے کم)</translation>
    </message>
    <message>
        <source>{amount} is still owed</source>
        <translation>{amount} ابھی واجب ہے</translation>
    </message>
    <message>
        <source>{amount} waits</source>
        <translation>{amount} بعد میں</translation>
    </message>
    <message>
        <source>{amount} lapses</source>
        <translation>{amount} ختم ہو جاتا ہے</translation>
    </message>
    <message>
        <source>{workers} workers: due only from {fewest} on</source>
        <translation>{workers} کاریگر: {fewest} سے ہی واجب ہوتی ہے</translation>
    </message>
    <message>
        <source>{months} months of service: not long enough</source>
        <translation>ملازمت {months} مہینے: کافی نہیں</translation>
    </message>
    <message>
        <source>{pay} ÷ {divisor} × {days} days × {years} years of service</source>
        <translation>{pay} ÷ {divisor} × {days} دن × ملازمت کے {years} سال</translation>
    </message>
    <message>
        <source>{pay} ÷ {divisor} × {days} days of annual leave not taken</source>
        <translation>{pay} ÷ {divisor} × نہ لی گئی سالانہ چھٹی کے {days} دن</translation>
    </message>
    <message>
        <source>{amount} of advances are open</source>
        <translation>پیشگی کے {amount} باقی ہیں</translation>
    </message>
    <message>
        <source>no more than {amount} is due to him</source>
        <translation>اسے {amount} سے زیادہ واجب نہیں</translation>
    </message>
    <message>
        <source>{days} days of notice not given: {pay} ÷ {month} × {times}</source>
        <translation>نوٹس کے {days} دن جو نہیں دیے گئے: {pay} ÷ {month} × {times}</translation>
    </message>
</context>
<context>
    <name>NeedsCard</name>
    <message>
        <source>{name} left and waits for what is due to him</source>
        <translation>{name} چلا گیا، اس کے واجبات باقی ہیں</translation>
    </message>
    <message>
        <source>{n} days late by law</source>
        <translation>قانون سے {n} دن دیر</translation>
    </message>
    <message>
        <source>CNICs that ran out or soon will: {n}</source>
        <translation>شناختی کارڈ جن کی مدت ختم ہوئی یا ہونے والی ہے: {n}</translation>
    </message>
    <message>
        <source>ran out</source>
        <translation>مدت ختم</translation>
    </message>
    <message>
        <source>{n} days left</source>
        <translation>{n} دن باقی</translation>
    </message>
</context>
<context>
    <name>ScansCard</name>
    <message>
        <source>Photograph and CNIC</source>
        <translation>تصویر اور شناختی کارڈ</translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation>تصویر</translation>
    </message>
    <message>
        <source>CNIC</source>
        <translation>شناختی کارڈ</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>نہیں ہے</translation>
    </message>
    <message>
        <source>Attach a picture; a file with “cnic” in its name is the card, any other his photograph.</source>
        <translation>تصویر منسلک کریں؛ جس فائل کے نام میں ”cnic“ ہو وہ کارڈ ہے، کوئی اور اس کی تصویر۔</translation>
    </message>
</context>
</TS>
