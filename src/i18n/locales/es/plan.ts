export default {
  title: 'Mi plan de seguridad',
  toHelp: 'Ayuda ahora',
  straightThere: 'En cualquier momento puede llamar directamente.',
  what: 'Con sus propias palabras: cómo nota que viene un momento difícil, qué le ayuda entonces y a quién puede pedir ayuda.',
  calmDay: 'Es mejor escribirlo en un día tranquilo, con su terapeuta.',
  notToday: 'Es día de infusión: escribirlo puede esperar. Leerlo siempre es posible.',
  begin: 'Empezar mi plan',
  beginToday: 'Empezarlo hoy de todos modos',
  ownWords: 'Deje fuera lo que quiera. Bastan unas pocas palabras.',
  ideas: 'Ideas, si no sabe cómo seguir',
  ideas_signs:
    'Dormir mal varias noches seguidas\nYa no contestar mensajes\nPensar que los demás estarían mejor sin mí',
  ideas_own:
    'Caminar, una ducha, agua fría en la cara\nMúsica que me sé de memoria\nEscribir una frase o dibujar\nNombrar cinco cosas que veo',
  ideas_distraction:
    'Un café, una biblioteca, un parque, un lugar de culto\nSentarme con alguien sin hablar del tema\nUn animal que cuidar',
  ideas_people:
    'Un nombre y un número para cada persona\nLo que diría: «Estoy pasando un momento difícil. ¿Puedes quedarte conmigo?»',
  ideas_professionals:
    'Mi terapeuta y la clínica, con sus números\nMi médico o médica de cabecera\nLa línea de crisis de arriba',
  ideas_surroundings:
    'Las medicinas bajo llave o con alguien de confianza\nDevolver en la farmacia lo que ya no necesito\nLas armas de fuego fuera de casa por ahora\nNo pasar esta noche a solas',
  'ideas_live-for':
    'Una persona, un animal, un lugar\nAlgo que quiero ver o terminar\nAlgo pequeño que casi siempre me hace bien',
  whoCanRead: 'Quién puede leerlo',
  audience_onlyMe: 'Solo yo',
  audience_onlyMe_means:
    'Se cierra con llave en este dispositivo antes de salir. Su clínica lo guarda y no puede leerlo.',
  audience_team: 'Mi equipo de KAP',
  audience_team_means: 'Pasa a formar parte de su expediente en la clínica. Nadie lo lee en el momento.',
  done: 'Listo',
  looked: 'Revisado por última vez el {{day}}.',
  change: 'Cambiarlo',
  stillFits: 'Ya lo revisé, sigue sirviendo',
  print: 'Imprimir',
  keepAsPage: 'Guardar como página',
  fileName: 'Notas',
  copyMeans: 'La copia se abre sin el portal. Quien la tenga puede leerla.',
  open: 'Abrir el plan que escribió',
  unlock: 'Desbloquear para ver mi plan',
  notShown: 'Su plan no se puede mostrar en este momento. Se conserva tal como está.',
} as const
