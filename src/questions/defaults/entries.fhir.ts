import { bodyOptions } from './body.fhir.ts'
import { anyOf, longText, moodEnds, oneOf, scale, shortText } from './items.fhir.ts'
import { questionnaire } from './worksheet.fhir.ts'
import { words } from './words.fhir.ts'

const mood = words(
  'Mood now, 0 very low to 10 very good.',
  'Ánimo ahora, de 0 muy bajo a 10 muy bueno.',
  'المزاج الآن، من 0 منخفض جدًا إلى 10 جيد جدًا.',
)
const moodHelp = words(
  'A note for you, not a score.',
  'Es una nota para usted, no una calificación.',
  'ملاحظة لك، لا تقييم.',
)

const title = shortText('title', words('Title', 'Título', 'العنوان'), {
  help: words(
    'Not needed. Without one, your first words stand for it.',
    'No hace falta. Sin título, se muestran sus primeras palabras.',
    'غير ضروري. من دونه تظهر كلماتك الأولى مكانه.',
  ),
})

export const freeWriting = questionnaire({
  id: 'kap-free',
  use: 'entry-free',
  title: words('Free writing', 'Escritura libre', 'كتابة حرّة'),
  description: words(
    'Write whatever is there. Nothing is expected.',
    'Escriba lo que haya. No se espera nada.',
    'كتابة ما هو حاضر، دون أن يُنتظر شيء.',
  ),
  items: [
    longText('words', words('Your words', 'Sus palabras', 'كلماتك')),
    anyOf('body', words('How is your body?', '¿Cómo está su cuerpo?', 'كيف حال جسدك؟'), bodyOptions, {
      codes: ['body'],
    }),
    scale('mood', mood, moodEnds, { codes: ['mood'], help: moodHelp }),
    title,
  ],
})

export const firstNotes = questionnaire({
  id: 'kap-first-notes',
  use: 'entry-first-notes',
  title: words('First notes', 'Primeras notas', 'الملاحظات الأولى'),
  description: words(
    'A few words are enough. Nothing has to make sense.',
    'Bastan unas pocas palabras. No hace falta que se entiendan.',
    'تكفي كلمات قليلة. لا يلزم أن تكون مفهومة.',
  ),
  items: [
    longText(
      'words',
      words(
        'What’s here right now? An image, a feeling, a sentence, a sound.',
        '¿Qué hay aquí en este momento? Una imagen, una emoción, una frase, un sonido.',
        'ما الحاضر الآن؟ صورة، شعور، جملة، صوت.',
      ),
    ),
    anyOf('body', words('How is your body?', '¿Cómo está su cuerpo?', 'كيف حال جسدك؟'), bodyOptions, {
      codes: ['body'],
    }),
    scale('mood-after', mood, moodEnds, { codes: ['mood'], help: moodHelp }),
    shortText(
      'keep',
      words('One thing you don’t want to forget', 'Una cosa que no quiere olvidar', 'شيء واحد يهمّك ألا يُنسى'),
      { codes: ['keep'] },
    ),
    oneOf(
      'hard',
      words('How was it?', '¿Cómo estuvo?', 'كيف كانت؟'),
      [
        ['okay', words('It felt okay', 'Estuvo bien', 'لا بأس بها')],
        ['some-hard', words('Some of it was hard', 'Una parte fue difícil', 'كان بعضها صعبًا')],
        ['very-hard', words('It was very hard', 'Fue muy difícil', 'كانت صعبة جدًا')],
      ],
      { codes: ['hard'] },
    ),
    title,
  ],
})

export const reflection = questionnaire({
  id: 'kap-reflection',
  use: 'entry-reflection',
  title: words('Reflection', 'Reflexión', 'تأمّل'),
  description: words(
    'Go at your own pace. You can stop, or leave out details.',
    'A su ritmo. Puede parar o dejar fuera los detalles.',
    'على مهلك. يمكنك التوقف أو ترك التفاصيل.',
  ),
  items: [
    longText('free', words('Tell it your own way.', 'Cuéntelo a su manera.', 'بكلماتك وعلى طريقتك.')),
    longText('image', words('What keeps coming back?', '¿Qué sigue volviendo?', 'ما الذي يعود إليك مرة بعد مرة؟')),
    longText(
      'feeling',
      words(
        'Which feelings came, and how did you meet them?',
        '¿Qué emociones llegaron y cómo las recibió?',
        'أي مشاعر حضرت، وكيف كان لقاؤك بها؟',
      ),
    ),
    longText(
      'intention-meets',
      words(
        'How does this sit with the intention you wrote?',
        '¿Cómo se relaciona esto con la intención que escribió?',
        'ما صلة هذا بالنية التي كتبتها؟',
      ),
      {
        help: words(
          'It may not, and that’s fine.',
          'Quizá no se relacione, y está bien.',
          'قد لا تكون هناك صلة، ولا بأس.',
        ),
      },
    ),
    longText('surprise', words('Was anything a surprise?', '¿Hubo algo inesperado?', 'هل كان هناك شيء غير متوقع؟')),
    longText('hard-part', words('Was any part hard?', '¿Alguna parte fue difícil?', 'هل كان جزء منها صعبًا؟'), {
      help: words(
        'As much or as little as you like.',
        'Tanto o tan poco como quiera contar.',
        'يمكنك ذكر القليل أو الكثير.',
      ),
    }),
    longText(
      'meaning',
      words(
        'What might it mean to you, for now?',
        '¿Qué podría significar para usted, por ahora?',
        'ماذا قد يعني لك الآن؟',
      ),
      {
        help: words(
          'It doesn’t have to mean anything. An image can matter without being a fact.',
          'No tiene que significar nada. Una imagen puede importar sin ser un hecho.',
          'لا يلزم أن يعني شيئًا. قد تكون الصورة مهمة دون أن تكون حدثًا وقع فعلًا.',
        ),
      },
    ),
    anyOf('body', words('How is your body now?', '¿Cómo está su cuerpo ahora?', 'كيف حال جسدك الآن؟'), bodyOptions, {
      codes: ['body'],
    }),
    scale('mood-now', mood, moodEnds, { codes: ['mood'], help: moodHelp }),
    longText(
      'ask',
      words(
        'What do you want to talk about in your integration session?',
        '¿De qué quiere hablar en su sesión de integración?',
        'ما الذي يهمّك الحديث عنه في جلسة الدمج؟',
      ),
    ),
    title,
  ],
})

export const weeklyCheckIn = questionnaire({
  id: 'kap-week',
  use: 'entry-week',
  title: words('Weekly check-in', 'Cómo va mi semana', 'وقفة أسبوعية'),
  description: words(
    'A look back at the week. Short is fine.',
    'Una mirada a la semana. Puede ser breve.',
    'نظرة إلى الأسبوع الماضي. القليل يكفي.',
  ),
  items: [
    longText('stayed', words('What stayed with me', 'Lo que se quedó conmigo', 'ما بقي معي')),
    longText(
      'different',
      words(
        'One moment I noticed something different',
        'Un momento en que noté algo diferente',
        'لحظة لاحظت فيها شيئًا مختلفًا',
      ),
    ),
    longText('hard', words('What was hard', 'Lo que fue difícil', 'ما كان صعبًا')),
    scale('mood', words('Mood', 'Ánimo', 'المزاج'), moodEnds, { codes: ['mood'] }),
    scale(
      'sleep',
      words('Sleep', 'Sueño', 'النوم'),
      { lower: words('very poor', 'muy malo', 'سيئ جدًا'), upper: words('very good', 'muy bueno', 'جيد جدًا') },
      { codes: ['sleep'] },
    ),
    scale(
      'connection',
      words('Connection with others', 'Conexión con otras personas', 'الصلة بالآخرين'),
      { lower: words('none', 'ninguna', 'لا صلة'), upper: words('a lot', 'mucha', 'صلة قوية') },
      { codes: ['connection'] },
    ),
    oneOf('step', words('A small step', 'Un paso pequeño', 'خطوة صغيرة'), [
      ['keep', words('keep', 'seguir', 'الاستمرار')],
      ['change', words('change', 'cambiar', 'التغيير')],
      ['set-down', words('set down', 'dejar a un lado', 'تركها جانبًا')],
    ]),
    title,
  ],
})
