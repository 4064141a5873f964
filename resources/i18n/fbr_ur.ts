<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ur_PK" sourcelanguage="en">
<context>
    <name>FbrError</name>
    <message>
        <source>Correct this field and issue the invoice again.</source>
        <translation>یہ خانہ درست کریں اور انوائس دوبارہ جاری کریں۔</translation>
    </message>
    <message>
        <source>Check quantity, price and rate: the tax is reckoned from them. Then issue the invoice again.</source>
        <translation>مقدار، قیمت اور شرح دیکھ لیں: ٹیکس انہی سے بنتا ہے۔ پھر انوائس دوبارہ جاری کریں۔</translation>
    </message>
    <message>
        <source>Choose it from FBR's list. If it stands there, read FBR's lists again first.</source>
        <translation>اسے ایف بی آر کی فہرست میں سے چنیں۔ اگر وہاں موجود ہے تو پہلے ایف بی آر کی فہرستیں دوبارہ پڑھیں۔</translation>
    </message>
    <message>
        <source>Correct the customer's particulars, then issue the invoice again.</source>
        <translation>گاہک کے کوائف درست کریں، پھر انوائس دوبارہ جاری کریں۔</translation>
    </message>
    <message>
        <source>Correct the workshop's own particulars in Settings, then issue the invoice again.</source>
        <translation>ترتیبات میں ورکشاپ کے اپنے کوائف درست کریں، پھر انوائس دوبارہ جاری کریں۔</translation>
    </message>
    <message>
        <source>Compare the workshop's number in Settings with the one the token was given for.</source>
        <translation>ترتیبات میں ورکشاپ کا نمبر اس نمبر سے ملائیں جس کے لیے ٹوکن ملا تھا۔</translation>
    </message>
    <message>
        <source>It stands in FBR's register: ask FBR or your tax adviser, then issue the invoice again.</source>
        <translation>یہ ایف بی آر کے رجسٹر میں ہے: ایف بی آر یا اپنے ٹیکس مشیر سے پوچھیں، پھر انوائس دوبارہ جاری کریں۔</translation>
    </message>
    <message>
        <source>Correct the note and issue it again.</source>
        <translation>نوٹ درست کریں اور دوبارہ جاری کریں۔</translation>
    </message>
    <message>
        <source>This program does not send such papers: see to it on IRIS with your tax adviser.</source>
        <translation>یہ پروگرام ایسے کاغذات نہیں بھیجتا: اپنے ٹیکس مشیر کے ساتھ آئرس پر دیکھیں۔</translation>
    </message>
    <message>
        <source>Give the right date and issue it again. Just after midnight FBR may still hold the day before: wait till five.</source>
        <translation>درست تاریخ لکھ کر دوبارہ جاری کریں۔ آدھی رات کے فوراً بعد ایف بی آر کے ہاں پچھلا دن ہو سکتا ہے: تب صبح پانچ بجے تک رکیں۔</translation>
    </message>
    <message>
        <source>Choose the sale type that the scenario is for; in the sandbox an invoice has one sale type.</source>
        <translation>وہ قسمِ فروخت چنیں جس کا یہ منظرنامہ ہے؛ سینڈ باکس میں ایک انوائس کی ایک ہی قسم ہوتی ہے۔</translation>
    </message>
    <message>
        <source>The program writes this itself: report it with this text. Nothing is lost.</source>
        <translation>یہ پروگرام خود لکھتا ہے: اس عبارت کے ساتھ اطلاع دیں۔ کچھ ضائع نہیں ہوا۔</translation>
    </message>
    <message>
        <source>It does not concern a parts workshop's invoices: show this text to your tax adviser.</source>
        <translation>اس کا پرزوں کی ورکشاپ کے انوائس سے تعلق نہیں: یہ عبارت اپنے ٹیکس مشیر کو دکھائیں۔</translation>
    </message>
    <message>
        <source>The workshop is not registered for sales tax under this number.</source>
        <translation>اس نمبر پر ورکشاپ سیلز ٹیکس میں رجسٹرڈ نہیں۔</translation>
    </message>
    <message>
        <source>The customer's number is no NTN (7 characters) and no CNIC (13 digits).</source>
        <translation>گاہک کا نمبر نہ این ٹی این (7 حروف) ہے نہ شناختی کارڈ نمبر (13 ہندسے)۔</translation>
    </message>
    <message>
        <source>FBR does not take this kind of paper here.</source>
        <translation>ایف بی آر یہاں اس قسم کا کاغذ نہیں لیتا۔</translation>
    </message>
    <message>
        <source>FBR cannot read the date.</source>
        <translation>ایف بی آر تاریخ نہیں پڑھ سکا۔</translation>
    </message>
    <message>
        <source>FBR looks for a statement of tax withheld, which only a government buyer makes.</source>
        <translation>ایف بی آر ٹیکس کٹوتی کا گوشوارہ ڈھونڈ رہا ہے جو صرف سرکاری خریدار بناتا ہے۔</translation>
    </message>
    <message>
        <source>The sale type is not the scenario's (in the sandbox all lines have the same), or not for this workshop.</source>
        <translation>قسمِ فروخت اس منظرنامے کی نہیں (سینڈ باکس میں تمام سطروں کی ایک ہی ہوتی ہے)، یا اس ورکشاپ کی نہیں۔</translation>
    </message>
    <message>
        <source>Tax withheld by the buyer must be nothing or the whole sales tax of the line.</source>
        <translation>خریدار کا روکا ہوا ٹیکس یا تو صفر ہو یا سطر کا پورا سیلز ٹیکس۔</translation>
    </message>
    <message>
        <source>A registered customer must be named by his NTN or CNIC.</source>
        <translation>رجسٹرڈ گاہک کا این ٹی این یا شناختی کارڈ نمبر لازمی ہے۔</translation>
    </message>
    <message>
        <source>The customer has no name.</source>
        <translation>گاہک کا نام نہیں لکھا۔</translation>
    </message>
    <message>
        <source>Whether the customer is registered is not as FBR expects it.</source>
        <translation>گاہک کا رجسٹرڈ ہونا یا نہ ہونا ایف بی آر کے مطابق نہیں۔</translation>
    </message>
    <message>
        <source>The sale type is missing, or it is not one of FBR's.</source>
        <translation>قسمِ فروخت نہیں لکھی، یا وہ ایف بی آر کی نہیں۔</translation>
    </message>
    <message>
        <source>The sales tax of a line is missing.</source>
        <translation>کسی سطر کا سیلز ٹیکس نہیں لکھا۔</translation>
    </message>
    <message>
        <source>A line has no HS code.</source>
        <translation>کسی سطر میں ایچ ایس کوڈ نہیں۔</translation>
    </message>
    <message>
        <source>A line has no HS code or no description.</source>
        <translation>کسی سطر میں ایچ ایس کوڈ یا تفصیل نہیں۔</translation>
    </message>
    <message>
        <source>A line has no rate of tax.</source>
        <translation>کسی سطر میں ٹیکس کی شرح نہیں۔</translation>
    </message>
    <message>
        <source>A line has no value: quantity times price is nothing.</source>
        <translation>کسی سطر کی مالیت نہیں: مقدار ضرب قیمت صفر ہے۔</translation>
    </message>
    <message>
        <source>It is not said whether the buyer withholds tax.</source>
        <translation>یہ نہیں بتایا گیا کہ خریدار ٹیکس روکتا ہے یا نہیں۔</translation>
    </message>
    <message>
        <source>A note must name FBR's number of the invoice it belongs to.</source>
        <translation>نوٹ میں اس انوائس کا ایف بی آر نمبر لازمی ہے جس کا یہ نوٹ ہے۔</translation>
    </message>
    <message>
        <source>A note needs a reason.</source>
        <translation>نوٹ کی وجہ لازمی ہے۔</translation>
    </message>
    <message>
        <source>Where the reason is Others, it must be said in words.</source>
        <translation>جہاں وجہ ’دیگر‘ ہو وہاں وضاحت لکھنی لازمی ہے۔</translation>
    </message>
    <message>
        <source>The paper is dated before the invoice it belongs to.</source>
        <translation>کاغذ کی تاریخ اُس انوائس سے پہلے کی ہے جس کا یہ ہے۔</translation>
    </message>
    <message>
        <source>FBR does not take this kind of distributor for that date.</source>
        <translation>ایف بی آر اس تاریخ کے لیے اس قسم کا ڈسٹری بیوٹر نہیں لیتا۔</translation>
    </message>
    <message>
        <source>The note comes too late after the invoice.</source>
        <translation>نوٹ انوائس کے بہت بعد کا ہے۔</translation>
    </message>
    <message>
        <source>The notes together take back more value than the invoice has.</source>
        <translation>تمام نوٹ مل کر انوائس سے زیادہ مالیت واپس لیتے ہیں۔</translation>
    </message>
    <message>
        <source>The notes together take back more tax withheld than the invoice has.</source>
        <translation>تمام نوٹ مل کر انوائس سے زیادہ روکا ہوا ٹیکس واپس لیتے ہیں۔</translation>
    </message>
    <message>
        <source>The paper has no number of its own.</source>
        <translation>کاغذ کا اپنا نمبر نہیں۔</translation>
    </message>
    <message>
        <source>The paper has no date.</source>
        <translation>کاغذ پر تاریخ نہیں۔</translation>
    </message>
    <message>
        <source>FBR takes no such date: by its clock the day has perhaps not come.</source>
        <translation>ایف بی آر یہ تاریخ نہیں لیتا: شاید اُس کی گھڑی میں یہ دن ابھی نہیں آیا۔</translation>
    </message>
    <message>
        <source>This rate is not one of the sale type's on that date in that province.</source>
        <translation>یہ شرح اس تاریخ پر اس صوبے میں اس قسمِ فروخت کی نہیں۔</translation>
    </message>
    <message>
        <source>The HS code is not one of FBR's, or does not go with the sale type.</source>
        <translation>ایچ ایس کوڈ ایف بی آر کا نہیں، یا قسمِ فروخت سے نہیں ملتا۔</translation>
    </message>
    <message>
        <source>The customer does not belong to the steel sector at FBR.</source>
        <translation>ایف بی آر کے ہاں گاہک اسٹیل کے شعبے میں نہیں۔</translation>
    </message>
    <message>
        <source>FBR does not know the invoice that the note belongs to.</source>
        <translation>جس انوائس کا یہ نوٹ ہے ایف بی آر اسے نہیں جانتا۔</translation>
    </message>
    <message>
        <source>Buyer and seller are the same.</source>
        <translation>خریدار اور فروخت کنندہ ایک ہی ہیں۔</translation>
    </message>
    <message>
        <source>The price is below the least price notified for steel.</source>
        <translation>قیمت اسٹیل کی کم از کم مقررہ قیمت سے کم ہے۔</translation>
    </message>
    <message>
        <source>At a rate for each square yard the unit must be SqY.</source>
        <translation>فی مربع گز شرح پر اکائی SqY ہونی چاہیے۔</translation>
    </message>
    <message>
        <source>At a rate for each bill the unit must be Bill of lading.</source>
        <translation>فی بل شرح پر اکائی Bill of lading ہونی چاہیے۔</translation>
    </message>
    <message>
        <source>For melted and re-rolled steel the unit must be MT.</source>
        <translation>پگھلے اور دوبارہ رول کیے اسٹیل کی اکائی MT ہونی چاہیے۔</translation>
    </message>
    <message>
        <source>There is a note to this invoice already.</source>
        <translation>اس انوائس کا نوٹ پہلے سے موجود ہے۔</translation>
    </message>
    <message>
        <source>The notes together take back more sales tax than the invoice has.</source>
        <translation>تمام نوٹ مل کر انوائس سے زیادہ سیلز ٹیکس واپس لیتے ہیں۔</translation>
    </message>
    <message>
        <source>The sales tax of the note does not go with its rate.</source>
        <translation>نوٹ کا سیلز ٹیکس اس کی شرح سے نہیں ملتا۔</translation>
    </message>
    <message>
        <source>Only a registered buyer may withhold sales tax.</source>
        <translation>صرف رجسٹرڈ خریدار ہی سیلز ٹیکس روک سکتا ہے۔</translation>
    </message>
    <message>
        <source>FBR does not let this workshop add such a note.</source>
        <translation>ایف بی آر اس ورکشاپ کو ایسا نوٹ لگانے کی اجازت نہیں دیتا۔</translation>
    </message>
    <message>
        <source>The workshop's province or address is missing, or it is not one of FBR's provinces.</source>
        <translation>ورکشاپ کا صوبہ یا پتا نہیں لکھا، یا صوبہ ایف بی آر کی فہرست میں نہیں۔</translation>
    </message>
    <message>
        <source>The customer's province or address is missing, or it is not one of FBR's provinces.</source>
        <translation>گاہک کا صوبہ یا پتا نہیں لکھا، یا صوبہ ایف بی آر کی فہرست میں نہیں۔</translation>
    </message>
    <message>
        <source>At any other than the standard rate FBR asks for the SRO or schedule, as it stands on its list.</source>
        <translation>عام شرح کے سوا ہر شرح پر ایف بی آر ایس آر او یا شیڈول مانگتا ہے، جیسے اُس کی فہرست میں ہے۔</translation>
    </message>
    <message>
        <source>With an SRO or schedule FBR asks for the serial number of the item in it.</source>
        <translation>ایس آر او یا شیڈول کے ساتھ ایف بی آر اس میں چیز کا سیریل نمبر مانگتا ہے۔</translation>
    </message>
    <message>
        <source>Above Rs 20,000 FBR does not take the rate of 5 percent.</source>
        <translation>20,000 روپے سے اوپر ایف بی آر 5 فیصد شرح نہیں لیتا۔</translation>
    </message>
    <message>
        <source>From a customer who is not registered further tax is due, unless he is an end consumer.</source>
        <translation>غیر رجسٹرڈ گاہک پر اضافی (فردر) ٹیکس لگتا ہے، سوائے اس کے کہ وہ خود استعمال کرنے والا ہو۔</translation>
    </message>
    <message>
        <source>FBR asks for the input tax that is not allowed.</source>
        <translation>ایف بی آر وہ ان پٹ ٹیکس پوچھتا ہے جو قابلِ قبول نہیں۔</translation>
    </message>
    <message>
        <source>The workshop's number is not the one that FBR has for this seller.</source>
        <translation>ورکشاپ کا نمبر وہ نہیں جو ایف بی آر کے پاس اس فروخت کنندہ کا ہے۔</translation>
    </message>
    <message>
        <source>FBR asks for the total value of palm fatty acid distillate.</source>
        <translation>ایف بی آر پام فیٹی ایسڈ ڈسٹلیٹ کی کل مالیت پوچھتا ہے۔</translation>
    </message>
    <message>
        <source>Only who holds an export licence and imported compressor scrap may sell so.</source>
        <translation>ایسے صرف وہ بیچ سکتا ہے جس کے پاس برآمدی لائسنس ہو اور کمپریسر اسکریپ درآمد کیا ہو۔</translation>
    </message>
    <message>
        <source>FBR's own petroleum levy rates are not set.</source>
        <translation>ایف بی آر کی اپنی پیٹرولیم لیوی کی شرحیں مقرر نہیں۔</translation>
    </message>
    <message>
        <source>The paper's number may hold letters, digits, and dashes between them.</source>
        <translation>کاغذ کے نمبر میں حروف، ہندسے اور ان کے درمیان ڈیش ہی ہو سکتے ہیں۔</translation>
    </message>
    <message>
        <source>With this sale type the federal excise must be stated.</source>
        <translation>اس قسمِ فروخت میں فیڈرل ایکسائز لکھنی لازمی ہے۔</translation>
    </message>
    <message>
        <source>Third schedule goods need the retail price that is printed on them.</source>
        <translation>تیسرے شیڈول کے مال پر چھپی ہوئی خوردہ قیمت لازمی ہے۔</translation>
    </message>
    <message>
        <source>On reduced-rate, exempt and zero-rated goods there must be no extra tax.</source>
        <translation>کم شرح، مستثنیٰ اور صفر شرح مال پر ایکسٹرا ٹیکس نہیں ہو سکتا۔</translation>
    </message>
    <message>
        <source>FBR does not let a manufacturer sell under this sale type.</source>
        <translation>ایف بی آر تیار کنندہ کو اس قسمِ فروخت کی اجازت نہیں دیتا۔</translation>
    </message>
    <message>
        <source>FBR asks for the extra tax of a line.</source>
        <translation>ایف بی آر سطر کا ایکسٹرا ٹیکس پوچھتا ہے۔</translation>
    </message>
    <message>
        <source>For electricity the unit must be KWH.</source>
        <translation>بجلی کی اکائی KWH ہونی چاہیے۔</translation>
    </message>
    <message>
        <source>At a rate for each kilogram the unit must be KG.</source>
        <translation>فی کلوگرام شرح پر اکائی KG ہونی چاہیے۔</translation>
    </message>
    <message>
        <source>A line has no quantity.</source>
        <translation>کسی سطر میں مقدار نہیں۔</translation>
    </message>
    <message>
        <source>This unit is not one of FBR's, or not one of this HS code's.</source>
        <translation>یہ اکائی ایف بی آر کی نہیں، یا اس ایچ ایس کوڈ کی نہیں۔</translation>
    </message>
    <message>
        <source>Cotton ginners' goods go to registered buyers only.</source>
        <translation>کاٹن جنرز کا مال صرف رجسٹرڈ خریدار کو جا سکتا ہے۔</translation>
    </message>
    <message>
        <source>In the steel sector the sale type must be Toll Manufacturing.</source>
        <translation>اسٹیل کے شعبے میں قسمِ فروخت ’ٹول مینوفیکچرنگ‘ ہونی چاہیے۔</translation>
    </message>
    <message>
        <source>The tax of third schedule goods is not that of the printed retail price.</source>
        <translation>تیسرے شیڈول کے مال کا ٹیکس چھپی ہوئی خوردہ قیمت کے مطابق نہیں۔</translation>
    </message>
    <message>
        <source>The tax is not percent and rupees for each kilogram together.</source>
        <translation>ٹیکس فیصد اور فی کلوگرام روپوں کے مجموعے کے برابر نہیں۔</translation>
    </message>
    <message>
        <source>The sales tax is not the value times the rate.</source>
        <translation>سیلز ٹیکس مالیت ضرب شرح کے برابر نہیں۔</translation>
    </message>
    <message>
        <source>The sales tax is not the quantity times the rupees for each.</source>
        <translation>سیلز ٹیکس مقدار ضرب فی عدد روپوں کے برابر نہیں۔</translation>
    </message>
    <message>
        <source>The buyer is not registered for sales tax at FBR.</source>
        <translation>ایف بی آر کے ہاں خریدار سیلز ٹیکس میں رجسٹرڈ نہیں۔</translation>
    </message>
    <message>
        <source>The buyer's number is not the one that FBR has for him.</source>
        <translation>خریدار کا نمبر وہ نہیں جو ایف بی آر کے پاس ہے۔</translation>
    </message>
    <message>
        <source>FBR asks for a kind of purchase.</source>
        <translation>ایف بی آر خریداری کی قسم پوچھتا ہے۔</translation>
    </message>
    <message>
        <source>A holder of a free tax number cannot be the seller here.</source>
        <translation>فری ٹیکس نمبر والا یہاں فروخت کنندہ نہیں ہو سکتا۔</translation>
    </message>
    <message>
        <source>An amount has more than two decimals, or a quantity more than four.</source>
        <translation>کسی رقم میں دو سے، یا مقدار میں چار سے زیادہ اعشاریے ہیں۔</translation>
    </message>
    <message>
        <source>The token does not belong to the workshop's number.</source>
        <translation>ٹوکن ورکشاپ کے نمبر کا نہیں۔</translation>
    </message>
    <message>
        <source>FBR does not take the customer's number.</source>
        <translation>ایف بی آر گاہک کا نمبر نہیں لیتا۔</translation>
    </message>
    <message>
        <source>FBR's gateway does not know the token.</source>
        <translation>ایف بی آر کا گیٹ وے ٹوکن نہیں پہچانتا۔</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>FBR would refuse this ({fbr}): {meaning}</source>
        <translation>ایف بی آر اسے رد کرے گا ({fbr}): {meaning}</translation>
    </message>
    <message>
        <source>FBR may refuse this ({fbr}): {meaning}</source>
        <translation>ایف بی آر اسے رد کر سکتا ہے ({fbr}): {meaning}</translation>
    </message>
    <message>
        <source>FBR may refuse this ({fbr}): {meaning} We have its list of {read}.</source>
        <translation>ایف بی آر اسے رد کر سکتا ہے ({fbr}): {meaning} ہمارے پاس اس کی {read} کی فہرست ہے۔</translation>
    </message>
    <message>
        <source>Above {limit} rupees the law asks for the buyer's NTN or CNIC ({law}, certainty {grade}).</source>
        <translation>{limit} روپے سے اوپر قانون خریدار کا این ٹی این یا شناختی کارڈ نمبر مانگتا ہے ({law}، یقین {grade})۔</translation>
    </message>
    <message>
        <source>The workshop is not registered as a retailer: further tax is due from an end consumer too.</source>
        <translation>ورکشاپ خوردہ فروش کے طور پر رجسٹرڈ نہیں: خود استعمال کرنے والے پر بھی فردر ٹیکس لگے گا۔</translation>
    </message>
    <message>
        <source>Only what FBR refused is corrected and sent anew; this is {state}.</source>
        <translation>صرف وہی درست کر کے دوبارہ بھیجا جاتا ہے جو ایف بی آر نے رد کیا؛ یہ {state} ہے۔</translation>
    </message>
    <message>
        <source>{number} was issued in its place already.</source>
        <translation>اس کی جگہ {number} پہلے ہی جاری ہو چکا ہے۔</translation>
    </message>
</context>
<context>
    <name>SaleColumns</name>
    <message>
        <source>Part</source>
        <translation>پرزہ</translation>
    </message>
    <message>
        <source>Part, or what was done</source>
        <translation>پرزہ، یا جو کام کیا گیا</translation>
    </message>
    <message>
        <source>HS code</source>
        <translation>ایچ ایس کوڈ</translation>
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
        <translation>ریٹ</translation>
    </message>
    <message>
        <source>Sale type</source>
        <translation>قسمِ فروخت</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>مالیت</translation>
    </message>
    <message>
        <source>Sales tax</source>
        <translation>سیلز ٹیکس</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>رعایت</translation>
    </message>
    <message>
        <source>Retail price</source>
        <translation>خوردہ قیمت</translation>
    </message>
    <message>
        <source>Tax %</source>
        <translation>ٹیکس %</translation>
    </message>
    <message>
        <source>SRO, schedule</source>
        <translation>ایس آر او، شیڈول</translation>
    </message>
    <message>
        <source>as FBR lists it</source>
        <translation>جیسے ایف بی آر کی فہرست میں ہے</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>سیریل</translation>
    </message>
    <message>
        <source>Extra tax</source>
        <translation>ایکسٹرا ٹیکس</translation>
    </message>
    <message>
        <source>FED</source>
        <translation>ایف ای ڈی</translation>
    </message>
</context>
<context>
    <name>Counter</name>
    <message>
        <source>Walk-in customer</source>
        <translation>راہ چلتا گاہک</translation>
    </message>
    <message>
        <source>End consumer</source>
        <translation>خود استعمال کرنے والا</translation>
    </message>
    <message>
        <source>Withholds the sales tax</source>
        <translation>سیلز ٹیکس روکتا ہے</translation>
    </message>
    <message>
        <source>To receive: {amount}</source>
        <translation>وصولی: {amount}</translation>
    </message>
</context>
<context>
    <name>FbrErrorCard</name>
    <message>
        <source>FBR refused it</source>
        <translation>ایف بی آر نے رد کر دیا</translation>
    </message>
    <message>
        <source>Correct and issue anew</source>
        <translation>درست کر کے دوبارہ جاری کریں</translation>
    </message>
    <message>
        <source>This code is not on our list.</source>
        <translation>یہ کوڈ ہماری فہرست میں نہیں۔</translation>
    </message>
    <message>
        <source>FBR's words: {words}</source>
        <translation>ایف بی آر کے الفاظ: {words}</translation>
    </message>
    <message>
        <source>Nobody wants it any more…</source>
        <translation>اب اس کی ضرورت نہیں…</translation>
    </message>
    <message>
        <source>FBR has not recorded it. It stays in the books, counts no more, and is not sent again.</source>
        <translation>ایف بی آر نے اسے درج نہیں کیا۔ یہ کھاتوں میں رہے گا، شمار نہیں ہو گا اور دوبارہ نہیں بھیجا جائے گا۔</translation>
    </message>
    <message>
        <source>Does nobody want it any more?</source>
        <translation>کیا اب اس کی ضرورت نہیں؟</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>واپس لیں</translation>
    </message>
    <message>
        <source>It is withdrawn; nobody need care for it any more.</source>
        <translation>یہ واپس لے لیا گیا؛ اب کسی کو کچھ نہیں کرنا۔</translation>
    </message>
</context>
<context>
    <name>SaleRevision</name>
    <message>
        <source>Correct {number}</source>
        <translation>{number} درست کریں</translation>
    </message>
    <message>
        <source>Invoice {number} is issued in its place.</source>
        <translation>اس کی جگہ انوائس {number} جاری ہو گیا۔</translation>
    </message>
    <message>
        <source>Print it</source>
        <translation>پرنٹ کریں</translation>
    </message>
</context>
<context>
    <name>SaleForm</name>
    <message>
        <source>Payment</source>
        <translation>ادائیگی</translation>
    </message>
    <message>
        <source>Other taxes</source>
        <translation>دوسرے ٹیکس</translation>
    </message>
    <message>
        <source>End consumer</source>
        <translation>خود استعمال کرنے والا</translation>
    </message>
    <message>
        <source>Tax kept back</source>
        <translation>روکا ہوا ٹیکس</translation>
    </message>
</context>
<context>
    <name>SaleHead</name>
    <message>
        <source>Walk-in customer: name and numbers may be left out.</source>
        <translation>راہ چلتا گاہک: نام اور نمبر چھوڑے جا سکتے ہیں۔</translation>
    </message>
</context>
<context>
    <name>SaleInvoice</name>
    <message>
        <source>Nothing is to be done.</source>
        <translation>کچھ کرنا باقی نہیں۔</translation>
    </message>
    <message>
        <source>Other taxes</source>
        <translation>دوسرے ٹیکس</translation>
    </message>
    <message>
        <source>Tax kept back</source>
        <translation>روکا ہوا ٹیکس</translation>
    </message>
    <message>
        <source>In its place</source>
        <translation>اس کی جگہ</translation>
    </message>
    <message>
        <source>In the place of</source>
        <translation>جس کی جگہ</translation>
    </message>
</context>
<context>
    <name>NaturesField</name>
    <message>
        <source>Manufacturer</source>
        <translation>تیار کنندہ</translation>
    </message>
    <message>
        <source>Importer</source>
        <translation>درآمد کنندہ</translation>
    </message>
    <message>
        <source>Distributor</source>
        <translation>ڈسٹری بیوٹر</translation>
    </message>
    <message>
        <source>Wholesaler</source>
        <translation>تھوک فروش</translation>
    </message>
    <message>
        <source>Retailer</source>
        <translation>خوردہ فروش</translation>
    </message>
    <message>
        <source>Service provider</source>
        <translation>خدمات فراہم کنندہ</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>نہیں بتایا</translation>
    </message>
    <message>
        <source>Automobile</source>
        <translation>آٹوموبائل</translation>
    </message>
    <message>
        <source>Wholesale / retail</source>
        <translation>تھوک / خوردہ</translation>
    </message>
    <message>
        <source>All other sectors</source>
        <translation>باقی تمام شعبے</translation>
    </message>
    <message>
        <source>In the sandbox FBR will ask for {scenarios}.</source>
        <translation>سینڈ باکس میں ایف بی آر {scenarios} مانگے گا۔</translation>
    </message>
    <message>
        <source>SN020 is the sale of electric vehicles: also of a spare-parts shop.</source>
        <translation>SN020 برقی گاڑیوں کی فروخت ہے: پرزوں کی دکان سے بھی مانگا جاتا ہے۔</translation>
    </message>
    <message>
        <source>An end consumer pays no further tax.</source>
        <translation>خود استعمال کرنے والے پر فردر ٹیکس نہیں۔</translation>
    </message>
    <message>
        <source>Retail scenarios hold only for who is registered as a retailer.</source>
        <translation>خوردہ منظرنامے صرف رجسٹرڈ خوردہ فروش کے لیے ہیں۔</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Registered with FBR as</source>
        <translation>ایف بی آر میں رجسٹریشن</translation>
    </message>
    <message>
        <source>Nature of business, several may hold</source>
        <translation>کاروبار کی نوعیت، کئی ہو سکتی ہیں</translation>
    </message>
    <message>
        <source>Sector, only one</source>
        <translation>شعبہ، صرف ایک</translation>
    </message>
</context>
</TS>
