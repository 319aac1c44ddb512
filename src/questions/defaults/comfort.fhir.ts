import { anyOf, longText, oneOf, shortText, yesNo } from './items.fhir.ts'
import { questionnaire } from './worksheet.fhir.ts'
import { words } from './words.fhir.ts'

export const comfort = questionnaire({
  id: 'kap-comfort',
  use: 'comfort',
  title: words('Comfort and involvement', 'Comodidad y acompañamiento', 'الراحة والمرافقة'),
  description: words(
    'You can change this at any time, also in the room.',
    'Puede cambiar esto en cualquier momento, también en la sala.',
    'يمكنك تغيير هذا في أي وقت، حتى داخل الغرفة.',
  ),
  items: [
    oneOf(
      'involvement',
      words(
        'How would you like your therapist to be with you?',
        '¿Cómo le gustaría que le acompañe su terapeuta?',
        'أي حضور يناسبك من الشخص المعالج؟',
      ),
      [
        ['talk', words('Talk with me when I talk', 'Hablar conmigo cuando yo hable', 'الحديث معي عندما أتكلم')],
        [
          'check-in',
          words('Check in gently now and then', 'Preguntarme con suavidad de vez en cuando', 'سؤالي بلطف من حين لآخر'),
        ],
        [
          'quiet',
          words('Mostly quiet, near me', 'Casi siempre en silencio, cerca de mí', 'الهدوء معظم الوقت، بالقرب مني'),
        ],
        [
          'presence',
          words(
            'A calm presence only, unless I ask',
            'Solo una presencia tranquila, a menos que yo pida algo',
            'حضور هادئ فقط، إلا إذا طلبت شيئًا',
          ),
        ],
      ],
      { short: words('How close', 'Qué tan cerca', 'القرب'), codes: ['again', 'card'] },
    ),
    oneOf(
      'touch',
      words('What is okay for you?', '¿Qué contacto le parece bien?', 'ما المقبول لديك من اللمس؟'),
      [
        ['none', words('No touch', 'Ningún contacto', 'دون لمس')],
        [
          'hand-if-asked',
          words('Hand-holding only if I ask', 'Tomarme de la mano solo si lo pido', 'إمساك يدي فقط إذا طلبت'),
        ],
        [
          'shoulder',
          words(
            'A hand on my shoulder if I look scared',
            'Una mano en el hombro si se nota que tengo miedo',
            'يد على كتفي إذا بدا عليّ الخوف',
          ),
        ],
        [
          'ask',
          words(
            'Ask me each time (hand or shoulder only)',
            'Preguntarme cada vez (solo mano u hombro)',
            'سؤالي كل مرة (اليد أو الكتف فقط)',
          ),
        ],
      ],
      {
        short: words('Touch', 'Contacto', 'اللمس'),
        codes: ['again', 'card', 'touch'],
        help: words(
          'No answer means no touch. You can choose less at any moment; nothing is added during the infusion. You’ll be told before any touch your care needs.',
          'Si no responde, no habrá contacto. Puede elegir menos en cualquier momento; durante la infusión no se agrega nada. Se le avisará antes de cualquier contacto necesario para su atención.',
          'عدم الإجابة يعني عدم اللمس. يمكنك اختيار الأقل في أي لحظة، ولا يُضاف شيء أثناء التسريب. ويجري إعلامك قبل أي لمس تتطلبه رعايتك.',
        ),
      },
    ),
    longText(
      'words',
      words(
        'Words that help when it gets intense',
        'Palabras que ayudan cuando se pone intenso',
        'كلمات تساعد عندما تشتد التجربة',
      ),
      { short: words('Words that help', 'Palabras que ayudan', 'كلمات تساعد'), codes: ['again', 'card'] },
    ),
    shortText(
      'words-avoid',
      words('Words or topics to stay away from', 'Palabras o temas que es mejor evitar', 'كلمات أو مواضيع يُفضَّل تجنبها'),
      { short: words('Please stay away from', 'Mejor evitar', 'ما يُفضَّل تجنبه'), codes: ['card'] },
    ),
    anyOf(
      'senses',
      words('What would help you settle?', '¿Qué le ayudaría a estar a gusto?', 'ما الذي يساعدك على الراحة؟'),
      [
        ['eye-mask', words('Eye mask', 'Antifaz', 'غطاء للعينين')],
        ['low-light', words('Low light', 'Luz baja', 'إضاءة خافتة')],
        ['blanket', words('Blanket', 'Cobija', 'بطانية')],
        ['headphones', words('Headphones', 'Audífonos', 'سماعات')],
        ['music-without-words', words('Music without words', 'Música sin letra', 'موسيقى دون كلمات')],
        ['own-playlist', words('My own playlist', 'Mi propia música', 'تسجيلاتي الخاصة')],
        ['silence', words('Silence', 'Silencio', 'صمت')],
        ['something-to-hold', words('Something to hold', 'Algo para tener en las manos', 'شيء أمسكه')],
      ],
      { short: words('Around me', 'A mi alrededor', 'من حولي'), codes: ['again', 'card'] },
    ),
    shortText('signal-stop', words('My sign for “stop”', 'Mi señal para «alto»', 'إشارتي لطلب التوقف'), {
      codes: ['card'],
      help: words(
        'A sign can be hard to find in the moment: the team keeps watching over you without one.',
        'Puede ser difícil hacer una señal en ese momento: el equipo sigue pendiente de usted aunque no la haga.',
        'قد يصعب إظهار إشارة في تلك اللحظة: يبقى الفريق منتبهًا إليك حتى دونها.',
      ),
    }),
    shortText('signal', words('My sign for “I need help”', 'Mi señal para «necesito ayuda»', 'إشارتي لطلب المساعدة'), {
      codes: ['card'],
    }),
    shortText(
      'signal-okay',
      words(
        'My sign for “I’m okay, let me be”',
        'Mi señal para «estoy bien, no hace falta nada»',
        'إشارتي لقول «أنا بخير، لا حاجة إلى شيء»',
      ),
      { codes: ['card'] },
    ),
    longText(
      'culture',
      words(
        'Is there anything about your faith, culture, language, name, pronouns or identity that people in the room should know or respect?',
        '¿Hay algo sobre su fe, cultura, idioma, nombre, pronombres o identidad que las personas en la sala deban saber o respetar?',
        'هل هناك ما ينبغي أن يعرفه الحاضرون في الغرفة أو يراعوه عن إيمانك أو ثقافتك أو لغتك أو اسمك أو طريقة مخاطبتك أو هويتك؟',
      ),
    ),
    yesNo(
      'interpreter',
      words(
        'Would you like an interpreter in the room?',
        '¿Quiere que haya un servicio de interpretación en la sala?',
        'هل يناسبك وجود ترجمة شفوية في الغرفة؟',
      ),
    ),
  ],
})
