import { day, longText, shortText } from './items.fhir.ts'
import { questionnaire } from './worksheet.fhir.ts'
import { words } from './words.fhir.ts'

export const bring = questionnaire({
  id: 'kap-bring',
  use: 'bring',
  title: words('Before the integration session', 'Antes de la sesión de integración', 'قبل جلسة الدمج'),
  description: words(
    'Choose from what you wrote, or start here.',
    'Elija de lo que escribió o empiece aquí.',
    'يمكنك الاختيار مما كتبت أو البدء من هنا.',
  ),
  items: [
    // Answered by marking, not by typing.
    { ...longText('brought', words('From what I wrote', 'De lo que escribí', 'مما كتبت')), repeats: true },
    longText(
      'topics',
      words('Three things to talk about', 'Tres cosas de las que quiero hablar', 'ثلاثة أمور للحديث عنها'),
    ),
    longText(
      'know',
      words(
        'What I want my therapist to know',
        'Lo que quiero que mi terapeuta sepa',
        'ما أريد أن يعرفه الشخص المعالج',
      ),
    ),
    longText('not-talk', words('What I don’t want to talk about', 'De qué no quiero hablar', 'ما لا أريد الحديث عنه')),
    shortText('try', words('One thing to try', 'Una cosa para probar', 'شيء واحد للتجربة')),
  ],
})

export const smallStep = questionnaire({
  id: 'kap-step',
  use: 'step',
  title: words('A small step', 'Un paso pequeño', 'خطوة صغيرة'),
  description: words('When ___ happens, I will ___.', 'Cuando pase ___, voy a ___.', 'عندما يحدث ___، سأقوم بـ ___.'),
  items: [
    shortText('when', words('When this happens', 'Cuando pase esto', 'عندما يحدث هذا')),
    shortText('then', words('I will', 'Voy a', 'سأقوم بـ')),
    longText('why', words('Why it matters to me', 'Por qué me importa', 'لماذا تهمّني')),
    shortText('who', words('Who could help', 'Quién podría ayudarme', 'من قد يساعدني')),
    day('first-day', words('First day', 'Primer día', 'اليوم الأول')),
  ],
})

export const safetyPlan = questionnaire({
  id: 'kap-safety',
  use: 'safety-plan',
  title: words('My safety plan', 'Mi plan de seguridad', 'خطتي للأمان'),
  description: words(
    'Best made together with your therapist, on a calm day.',
    'Es mejor hacerlo con su terapeuta, en un día tranquilo.',
    'الأفضل إعدادها مع الشخص المعالج في يوم هادئ.',
  ),
  items: [
    longText(
      'signs',
      words('Signs that a hard time is coming', 'Señales de que viene un momento difícil', 'علامات اقتراب وقت صعب'),
    ),
    longText(
      'own',
      words('Things I do myself that help', 'Cosas que hago por mi cuenta y me ayudan', 'أشياء أفعلها بنفسي وتساعدني'),
    ),
    longText(
      'distraction',
      words(
        'People and places that take my mind off it',
        'Personas y lugares que me distraen',
        'أشخاص وأماكن تصرف ذهني عنه',
      ),
    ),
    longText(
      'people',
      words('People I can ask for help', 'Personas a quienes puedo pedir ayuda', 'أشخاص يمكنني طلب المساعدة منهم'),
    ),
    longText(
      'professionals',
      words('Professionals and lines', 'Profesionales y líneas de ayuda', 'مختصون وخطوط مساعدة'),
    ),
    longText(
      'surroundings',
      words(
        'Making my surroundings safer: what I could use to hurt myself, further away, locked up, or with someone I trust',
        'Hacer más seguro mi entorno: lo que podría usar para hacerme daño, más lejos, bajo llave o con alguien de confianza',
        'جعل ما حولي أكثر أمانًا: ما قد أؤذي به نفسي يكون بعيدًا، أو في مكان مقفل، أو لدى شخص أثق به',
      ),
    ),
    longText('live-for', words('What I want to live for', 'Por lo que quiero vivir', 'ما أريد أن أعيش من أجله')),
  ],
})
