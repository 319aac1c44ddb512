export default {
  title: 'Llevarse todo',
  yours: 'Para guardarlo usted',
  first:
    'Un solo archivo con todo lo que escribió y lo que el sistema de su clínica tiene aquí de usted. Se puede abrir sin este portal, sin su clínica y sin conexión.',
  holdsWords:
    'Sus palabras: un texto legible por cada anotación y hoja de trabajo, también las que están en este dispositivo',
  holdsRecord: 'Su expediente como lo leen otros sistemas de salud (un Bundle de FHIR)',
  holdsSealed: 'Sus anotaciones para «Solo yo», bajo llave como están en su clínica',
  holdsOpener:
    'Una página que abre lo que está bajo llave con su frase secreta o su hoja de recuperación, en cualquier computadora',
  whoHasIt:
    'Quien tenga el archivo puede leer todo lo que no está bajo llave. Guárdelo donde solo usted pueda tomarlo.',
  how: 'Cómo lo quiere',
  readable: 'Incluir también de forma legible lo que es para «Solo yo»',
  readableText: 'Si no lo marca, esos textos van en el archivo solo bajo llave.',
  readableLocked: 'Ahora está bloqueado: lo que es para «Solo yo» va en el archivo bajo llave.',
  passphrase: 'Una frase secreta para todo el archivo, si lo desea',
  passphraseText: 'Sin ella, nadie puede abrir el archivo. El portal no la guarda.',
  passphraseShort: 'Al menos 16 caracteres, por favor. Unas cuantas palabras son fáciles de recordar.',
  make: 'Crear el archivo',
  asking_one: 'Consultando a su clínica: {{count}} registro hasta ahora.',
  asking_many: 'Consultando a su clínica: {{count}} de registros hasta ahora.',
  asking_other: 'Consultando a su clínica: {{count}} registros hasta ahora.',
  packing: 'Empacando: {{done}} de {{of}}.',
  stop: 'Detener',
  ready: 'El archivo está listo',
  readyText: 'Su navegador lo guardó, probablemente junto a sus otras descargas.',
  saveAgain: 'Guardarlo otra vez',
  whoReads: 'Quién puede leer qué',
  leftClinic:
    'No se pudo conectar con el sistema de la clínica. El archivo contiene solo lo que está en este dispositivo.',
  leftKinds: 'El sistema de su clínica no entregó estos tipos de registros: {{kinds}}.',
  leftUnsealed_one:
    '{{count}} texto para «Solo yo» no está incluido: todavía nada lo cierra con llave, y usted no lo quiso legible.',
  leftUnsealed_many:
    '{{count}} de textos para «Solo yo» no están incluidos: todavía nada los cierra con llave, y usted no los quiso legibles.',
  leftUnsealed_other:
    '{{count}} textos para «Solo yo» no están incluidos: todavía nada los cierra con llave, y usted no los quiso legibles.',
  leftAside_one: '{{count}} elemento de este dispositivo no se pudo abrir. Va en el archivo tal como está.',
  leftAside_many: '{{count}} de elementos de este dispositivo no se pudieron abrir. Van en el archivo tal como están.',
  leftAside_other: '{{count}} elementos de este dispositivo no se pudieron abrir. Van en el archivo tal como están.',
  readMe:
    'Todo lo que escribió, para conservarlo.\n\n«words»: lo que envió, para leer. «not sent yet»: lo que solo estaba en su dispositivo. «only me»: anotaciones privadas que quiso legibles. «sealed»: anotaciones privadas que se abren con su frase secreta o su hoja de recuperación. «record.json»: su expediente como Bundle de FHIR (R4), para otros sistemas de salud.\n\nPara leer lo que está bajo llave, abra «open.html» en cualquier navegador; no hace falta conexión. O use la herramienta age (age-encryption.org): age -d -i sheet.txt archivo.age, con su hoja de recuperación en sheet.txt.\n\nNo es una línea de emergencia. En una crisis: {{crisis}}. Si hay peligro: {{emergency}}.',
  entry: 'Anotación del diario',
  worksheet: 'Hoja de trabajo',
  forOnlyMe: 'Solo yo',
  forTeam: 'Mi equipo de KAP',
  notSentYet: 'Todavía no estaba en la clínica cuando se hizo esta copia',
  openerTitle: 'Abrir sus palabras bajo llave',
  openerHow:
    'Elija los archivos de la carpeta «sealed» y escriba su frase secreta o su hoja de recuperación. Todo ocurre en esta computadora; esta página no puede enviar nada.',
  openerFiles: 'Archivos bajo llave',
  openerSecret: 'Frase secreta u hoja de recuperación',
  openerOpen: 'Abrir',
  openerOpening: 'Abriendo. Puede tardar un momento.',
  openerWrong: 'Esto no los abre. Revise las palabras e intente otra vez; nada ha cambiado.',
  openerOpened: 'Abiertos:',
  openerShut: 'Siguen bajo llave:',
  openerNotOpened: 'Este no se abre con eso. Se conserva tal como está.',
  openerSave: 'Guardar como archivo',
} as const
