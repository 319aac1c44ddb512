export default {
  tabTitle: 'Acerca de',
  title: 'Acerca de KAP',
  first:
    'La psicoterapia asistida con ketamina (KAP, por sus siglas en inglés) es terapia con ketamina, no una cosa al lado de la otra. Su terapeuta le acompaña antes, durante y después de la infusión intravenosa (por la vena).',
  varies: 'Complementa la atención que usted recibe; no es una garantía. Los resultados varían de una persona a otra.',
  clinicFirst: 'Si le conviene, y de qué manera, es algo que usted y {{clinic}} deciden en conjunto.',

  phases: 'Tres fases',
  prepare: 'Preparación',
  prepareText:
    'Usted y su terapeuta de KAP se conocen. En conjunto ven qué espera usted, qué podría surgir y cómo quiere que le acompañe su terapeuta. Puede aliviar la inquietud y aclarar qué esperar.',
  infusion: 'Infusión',
  infusionText:
    'Su terapeuta está en la sala. Le apoya sin dirigir, le ayuda a quedarse con lo que surge y toma notas. Cuando el efecto de la medicina va pasando, se empieza a hablar de ello mientras todavía está vivo.',
  integrate: 'Integración',
  integrateText:
    'Unos días después hay una sesión para mirar lo que surgió y lo que podría significar en su vida. Después sigue la vida diaria, con las metas de su tratamiento y con su terapeuta fuera de la clínica, si lo tiene.',

  therapist: 'Cuánto participa su terapeuta',
  therapistText:
    'Lo decide usted. Hay quien quiere hablar. Hay quien quiere solo una presencia tranquila, a menos que pida algo. Se habla antes de la primera sesión y puede cambiarlo en cualquier momento, también en la sala.',
  integration: 'Por qué importa la integración',
  integrationText:
    'Con la integración, lo que surgió puede convertirse en cambios: en cómo ve usted las cosas, en lo que hace y en cómo se entiende. Sin ella, lo comprendido puede desvanecerse.',
  optional: '¿Todas las infusiones llevan terapia?',
  optionalText:
    'No. KAP es opcional. Hay infusiones sin terapia, y las de mantenimiento pueden ser de un tipo o del otro. Su línea de tiempo lo indica.',
  suits: 'A quién puede servirle',
  suitsText:
    'Puede ser una buena opción para quien ya está en terapia, para quien ha vivido mucho trauma o para quien busca cambios que duren. Una consulta en la clínica decide si es adecuada para usted.',
  conditions: 'Para qué condiciones',
  conditionsText:
    'Las clínicas la ofrecen a personas que viven con depresión, ansiedad, estrés postraumático (TEPT), trastorno obsesivo-compulsivo (TOC) o, en algunas clínicas, trastorno bipolar. Que se ofrezca no promete que ayude. Pregunte en su clínica por el uso fuera de indicación y por los riesgos en su caso.',
  time: 'Cuánto tiempo lleva',
  timeText:
    'Más que una infusión sola: una sesión de preparación, una visita más larga para la infusión y sesiones de integración. En su línea de tiempo, cada sesión muestra cuánto tiempo planea la clínica.',
  cost: 'Cuánto cuesta',
  costText: 'La cobertura del seguro varía y no está garantizada. Pregunte a la clínica antes de programar: {{phone}}.',

  research: 'Qué dice la investigación',
  researchText:
    'Una revisión de 2022 encontró 17 artículos con 603 personas. Los métodos eran muy distintos entre sí y sus autores piden estudios más grandes. Por eso este portal dice «puede».',
  drozdz: 'Drozdz y otros, 2022, Journal of Pain Research (en inglés)',
  deyama: 'Deyama y Bhatt, 2021, Frontiers in Neuroscience (en inglés)',

  asCited: 'Como lo cita la clínica. No pudimos confirmar que el enlace lleve a este artículo.',

  sharing: 'Cuando comparte una anotación',
  sharingText:
    'Lo que comparte con su equipo de KAP pasa a formar parte de su expediente en la clínica. Puede leerlo el personal con permiso para ver expedientes de terapia. No es lo mismo que las notas que su terapeuta guarda aparte. Puede dejar de compartir cambios nuevos; lo que ya estaba en su expediente se queda.',
  sharingDanger: 'Si lo que comparte indica que alguien corre peligro, la clínica podría tener que actuar.',
  onlyMe: 'De qué no protege «Solo yo»',
  onlyMeText:
    'Su clínica guarda estas palabras y no puede leerlas. Aun así, puede llegar a ellas quien tenga su dispositivo desbloqueado o conozca su frase secreta, un programa dañino en su dispositivo, o un código cambiado si alguien toma el control del servidor web de la clínica.',
  realTime: '¿Alguien lee el diario mientras escribo?',
  realTimeText:
    'No. Nadie lo lee en el momento, y ningún programa busca en él palabras de alarma. Esos programas no detectan a muchas personas y asustan a otras: en un portal grande, el 3.2\u00a0% de 7,736 mensajes con palabras de alarma hablaba de hacerse daño. De 13 personas que murieron por suicidio, 3 habían escrito en sus últimos 30 días, y nada de lo escrito trataba de hacerse daño. Por eso Ayuda ahora está siempre a la vista.',
  alarmStudy: 'Estudio sobre palabras de alarma en mensajes de un portal (en inglés)',
  lastMessagesStudy: 'Estudio sobre los últimos mensajes en un portal (en inglés)',
  noMessages: '¿Puedo escribirle aquí a la clínica?',
  noMessagesText: 'No. Por aquí no se puede contactar a la clínica. Llame al {{phone}}.',
  noProxy: '¿Puede un familiar tener su propio acceso a mi portal?',
  noProxyText:
    'No. Un acceso para otras personas les abre el diario. Para quien le lleva a casa o le acompaña, cada sesión tiene una página sin datos de salud, para imprimir o compartir.',

  disclaimer: 'Qué es esta página',
  disclaimerText: 'Es para informarse y no es un consejo médico. No reemplaza una conversación con su clínica.',
} as const
