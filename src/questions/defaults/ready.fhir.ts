import { longText, shortText, yesNo } from './items.fhir.ts'
import { questionnaire } from './worksheet.fhir.ts'
import { words } from './words.fhir.ts'

const rideIsArranged = [{ question: 'ride', operator: '=' as const, answerBoolean: true }]

export const ready = questionnaire({
  id: 'kap-ready',
  use: 'ready',
  title: words('Ready for the day', 'Todo listo para el día', 'الاستعداد ليوم الجلسة'),
  description: words(
    'Your clinic’s own instructions come first.',
    'Primero valen las indicaciones de su clínica.',
    'تعليمات عيادتك لها الأولوية.',
  ),
  items: [
    yesNo('ride', words('My ride home is arranged', 'Tengo quien me lleve a casa', 'العودة إلى البيت مرتّبة')),
    shortText('ride-name', words('Their name', 'Su nombre', 'الاسم'), {
      codes: ['ride-name'],
      enableWhen: rideIsArranged,
    }),
    shortText('ride-phone', words('Their phone', 'Su teléfono', 'الهاتف'), {
      codes: ['ride-phone'],
      enableWhen: rideIsArranged,
    }),
    yesNo(
      'evening',
      words('Someone is with me this evening', 'Alguien estará conmigo esta noche', 'سيكون معي أحد هذا المساء'),
    ),
    yesNo(
      'food',
      words(
        'I’ve read the food and drink rule.',
        'Leí la regla sobre comida y bebida.',
        'قرأت تعليمات الطعام والشراب.',
      ),
      {
        help: words(
          'No rule here? Call and ask.',
          '¿No aparece aquí? Llame y pregunte.',
          'إذا لم تظهر هنا، يمكن الاتصال والسؤال.',
        ),
      },
    ),
    yesNo(
      'medicines',
      words(
        'I’ve asked about my medicines. Never stop or change a medicine on your own.',
        'Pregunté por mis medicinas. No deje ni cambie una medicina por su cuenta.',
        'سألت عن أدويتي. لا إيقاف ولا تغيير لأي دواء دون سؤال العيادة.',
      ),
      {
        help: words(
          'Ask about: blood pressure, sleep and anxiety medicines, lamotrigine, opioids, naltrexone, stimulants, diabetes medicine.',
          'Pregunte por: medicinas para la presión, para dormir y para la ansiedad, lamotrigina, opioides, naltrexona, estimulantes, medicinas para la diabetes.',
          'أدوية يُسأل عنها: أدوية الضغط والنوم والقلق، لاموتريجين، المسكنات الأفيونية، نالتريكسون، المنبّهات، أدوية السكري.',
        ),
      },
    ),
    yesNo(
      'alcohol',
      words(
        'No alcohol or other drugs, as my clinic says.',
        'Sin alcohol ni otras drogas, como indica mi clínica.',
        'لا كحول ولا مواد أخرى، بحسب تعليمات العيادة.',
      ),
      {
        help: words(
          'If you drink or use every day, don’t stop suddenly: call first.',
          'Si bebe o consume a diario, no lo deje de golpe: llame antes.',
          'عند الاستعمال اليومي، التوقف المفاجئ قد يكون خطِرًا: الاتصال بالعيادة أولًا.',
        ),
      },
    ),
    yesNo('clothes', words('Comfortable clothes', 'Ropa cómoda', 'ملابس مريحة')),
    longText('bring', words('What I’ll bring', 'Lo que voy a llevar', 'ما سأحضره معي')),
    yesNo(
      'cover',
      words(
        'Work and care of others are covered',
        'El trabajo y el cuidado de otras personas están cubiertos',
        'العمل ورعاية الآخرين: تم ترتيبهما',
      ),
    ),
    yesNo(
      'told',
      words(
        'I’ve told the clinic about anything new: illness, pregnancy (or maybe) or breastfeeding, blood pressure, heart, bladder, medicines',
        'Le conté a la clínica lo nuevo: enfermedad, embarazo (o posible) o lactancia, presión, corazón, vejiga, medicinas',
        'أخبرت العيادة بكل جديد: مرض، حمل (أو احتماله) أو رضاعة، ضغط الدم، القلب، المثانة، الأدوية',
      ),
      {
        help: words(
          'Also: little sleep with much energy; seeing or hearing things others don’t; thoughts of suicide, new or stronger',
          'También: poco sueño con mucha energía; ver u oír cosas que otras personas no perciben; pensamientos de suicidio, nuevos o más fuertes',
          'وكذلك: نوم قليل مع نشاط كثير؛ رؤية أو سماع ما لا يدركه الآخرون؛ أفكار عن الانتحار جديدة أو أشد',
        ),
      },
    ),
    longText('questions', words('My questions', 'Mis preguntas', 'أسئلتي')),
  ],
})
