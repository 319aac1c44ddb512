import { longText, oneOf, scale, shortText, yesNo } from './items.fhir.ts'
import { questionnaire } from './worksheet.fhir.ts'
import { words } from './words.fhir.ts'

export const intention = questionnaire({
  id: 'kap-intention',
  use: 'intention',
  title: words('Intention', 'Intención', 'النية'),
  description: words(
    'A starting point, not a test. You can change it, or leave it open.',
    'Un punto de partida, no un examen. Puede cambiarlo o dejarlo abierto.',
    'نقطة بداية وليست اختبارًا. يمكنك تغييرها أو تركها مفتوحة.',
  ),
  items: [
    longText(
      'hope',
      words(
        'What would you like from this infusion? One sentence is plenty.',
        '¿Qué le gustaría de esta infusión? Con una frase basta.',
        'ما الذي يهمّك من هذه الجلسة؟ جملة واحدة تكفي.',
      ),
      { codes: ['again', 'hope'] },
    ),
    oneOf('direction', words('Which is closest?', '¿Cuál se acerca más?', 'أيّها أقرب إليك؟'), [
      ['let-go', words('Let something go', 'Soltar algo', 'ترك شيء يمضي')],
      ['understand', words('Understand something', 'Entender algo', 'فهم شيء ما')],
      ['meet-a-feeling', words('Meet a feeling', 'Encontrarme con una emoción', 'ملاقاة شعور ما')],
      ['find-ease', words('Find some ease', 'Hallar algo de calma', 'إيجاد بعض الراحة')],
      ['reconnect', words('Reconnect with something', 'Volver a conectar con algo', 'استعادة صلة بشيء ما')],
      ['stay-open', words('I’d rather stay open', 'Prefiero dejarlo abierto', 'إبقاء الأمر مفتوحًا')],
    ]),
    longText(
      'in-the-way',
      words(
        'What has been getting in the way lately?',
        '¿Qué ha sido un obstáculo últimamente?',
        'ما الذي يقف في طريقك هذه الأيام؟',
      ),
      { codes: ['again'] },
    ),
    longText(
      'worry',
      words(
        'What worries you about this one, if anything?',
        '¿Hay algo de esta infusión que le preocupe?',
        'هل في هذه الجلسة ما يقلقك؟',
      ),
    ),
    yesNo(
      'worry-tell',
      words(
        'Would you like your therapist to bring this up with you first?',
        '¿Quiere que su terapeuta saque el tema primero?',
        'هل يناسبك أن يبدأ الشخص المعالج الحديث عن هذا؟',
      ),
      { enableWhen: [{ question: 'worry', operator: 'exists', answerBoolean: true }] },
    ),
    longText(
      'strength',
      words(
        'When something was hard before, what helped you through?',
        'Cuando algo fue difícil antes, ¿qué le ayudó a salir adelante?',
        'في وقت صعب سابق، ما الذي ساعدك على تجاوزه؟',
      ),
      { codes: ['again'] },
    ),
    shortText(
      'intention',
      words(
        'Your intention, in words you’d like to hear.',
        'Su intención, en palabras que le gustaría escuchar.',
        'نيتك، بكلمات يطيب لك سماعها.',
      ),
      {
        short: words('My intention', 'Mi intención', 'نيتي'),
        codes: ['intention', 'again', 'card'],
        maxLength: 200,
        help: words(
          '“May I …”, “I’m ready to …”, or only one word',
          '«Que pueda…», «Es momento de…», o una sola palabra',
          '«أرجو أن…»، «حان الوقت لـ…»، أو كلمة واحدة',
        ),
      },
    ),
    scale(
      'readiness',
      words('How ready do you feel?', '¿Cuánto siente que ya puede empezar?', 'ما مدى استعدادك؟'),
      {
        lower: words('not yet', 'todavía no', 'ليس بعد'),
        upper: words('fully', 'por completo', 'تمامًا'),
      },
      {
        help: words(
          'Any number is fine. It helps your therapist know where to begin.',
          'Cualquier número está bien. Le ayuda a su terapeuta a saber por dónde comenzar.',
          'أي رقم مناسب، وهو يساعد في معرفة نقطة البداية.',
        ),
      },
    ),
  ],
})
