export default {
  title: 'Quién puede leer qué',
  first:
    'Sus palabras son suyas. Esta página dice con claridad quién puede leerlas, qué se guarda en cada lugar y qué no puede prometer nadie.',

  readers: 'Quién puede leerlo',
  readTyping: 'Lo que está escribiendo',
  readTypingText:
    'Nadie más que usted. Queda bajo llave en este dispositivo hasta que lo envíe. Las hojas de trabajo no se envían mientras responde, solo cuando usted lo indica.',
  readOnlyMe: 'Anotaciones para «Solo yo»',
  readOnlyMeText:
    'Solo usted. Mientras no tenga una llave propia, se quedan en este dispositivo, cerradas. Después se cierran con su llave antes de salir; su clínica las guarda y no puede leerlas. Ve que existe una, cuándo llegó, qué tan larga es más o menos y a qué ciclo pertenece.',
  readTeam: 'Anotaciones para «Mi equipo de KAP» y hojas de trabajo enviadas',
  readTeamText:
    'Pasan a formar parte de su expediente en la clínica. Puede leerlas el personal con permiso para ver expedientes de terapia. Si lo que comparte indica que alguien corre peligro, la clínica podría tener que actuar.',
  readRecord: 'Sesiones, horarios y nombres',
  readRecordText: 'Vienen del expediente de su clínica. El portal los muestra y no agrega nada.',
  readStopped:
    'Dejar de compartir significa que la clínica no recibe más cambios. Lo que ya estaba en su expediente se queda.',

  against: 'De quién protege',
  against1: 'De alguien que toma su dispositivo abierto por un minuto: bloquee el portal o use la salida rápida.',
  against2:
    'De alguien que tenga su dispositivo bloqueado o una copia de su disco: cuando ya hay una frase secreta, lo que se guarda aquí solo se abre con ella.',
  against3:
    'Del personal de la clínica, y de quien entre sin permiso en su sistema, en lo que toca a las anotaciones para «Solo yo».',
  against4: 'De quien observa la red: todo se envía cifrado.',
  against5:
    'De contenido dañino en un expediente: los textos del sistema de la clínica se muestran como texto simple y nada de ellos se ejecuta.',
  against6:
    'De empresas que siguen a las personas: aquí no hay rastreadores, y ninguna página consulta a nadie más que a su clínica.',

  notAgainst: 'De quién no puede proteger',
  not1: 'De programas dañinos en su dispositivo. Ven lo mismo que usted.',
  not2: 'De quien conozca su frase secreta o tenga su hoja de recuperación.',
  not3: 'De quien tome el control de la computadora de donde viene este portal y cambie lo que hace.',

  limits: 'Lo que conviene saber',
  limitDeviceKey:
    'Sin una frase secreta, la llave de sus palabras también está en este dispositivo. Las protege de una búsqueda en el disco, no de alguien que tenga una copia completa.',
  limitReload:
    'Mientras el portal está desbloqueado, volver a cargar la página no oculta nada: la llave se queda en este dispositivo hasta que usted bloquee, pase cierto tiempo o cierre sesión.',
  limitHistory: 'El historial del navegador muestra que estuvo aquí. Nunca contiene sus palabras, nombres ni títulos.',
  limitKeyboard:
    'El teclado de algunos teléfonos aprende lo que se escribe. El portal desactiva lo que puede; lo demás es un ajuste del teléfono.',
  limitLost:
    'Si pierde la frase secreta y también la hoja de recuperación, nadie podrá abrir las palabras para «Solo yo»; nosotros tampoco.',
  limitEvicted:
    'Un navegador puede borrar lo que guardan las páginas cuando el dispositivo se queda sin espacio. Lo que tiene su clínica vuelve desde allí.',

  where: 'Qué hay en cada lugar',
  whereDevice: 'En este dispositivo',
  whereDeviceText:
    'Palabras que todavía no están en la clínica, copias de lo último que respondió la clínica y de sus anotaciones privadas, y llaves; todo bajo llave. Aparte, a la vista: su idioma, el aspecto elegido y de quién es este portal (un número, sin nombre).',
  whereClinic: 'En su clínica',
  whereClinicText:
    'Lo que usted envió: legible si es para su equipo, bajo llave si es para «Solo yo». Si tiene una llave propia, también está allí, cerrada con su frase secreta, para que otro dispositivo pueda abrir sus palabras.',
  whereNowhere: 'En ningún otro lugar',
  whereNowhereText: 'Ninguna otra empresa recibe nada. El portal no tiene un lugar propio donde guardar cosas.',

  here: 'Ahora en este dispositivo',
  hereLocked: 'Bloqueado. Desbloquee para ver lo que hay en este dispositivo.',
  hereSignedOut:
    'Después de iniciar sesión, aquí aparece la lista de todo lo que se guarda para usted en este dispositivo.',
  writing_one: '{{count}} texto que está escribiendo',
  writing_many: '{{count}} de textos que está escribiendo',
  writing_other: '{{count}} textos que está escribiendo',
  marked_one: '{{count}} marca para su sesión de integración',
  marked_many: '{{count}} de marcas para su sesión de integración',
  marked_other: '{{count}} marcas para su sesión de integración',
  held_one: '{{count}} texto terminado que por ahora se queda aquí',
  held_many: '{{count}} de textos terminados que por ahora se quedan aquí',
  held_other: '{{count}} textos terminados que por ahora se quedan aquí',
  waiting_one: '{{count}} texto en camino a su clínica',
  waiting_many: '{{count}} de textos en camino a su clínica',
  waiting_other: '{{count}} textos en camino a su clínica',
  attention_one: '{{count}} texto que necesita su atención',
  attention_many: '{{count}} de textos que necesitan su atención',
  attention_other: '{{count}} textos que necesitan su atención',
  removed_one: '{{count}} texto eliminado que se puede recuperar',
  removed_many: '{{count}} de textos eliminados que se pueden recuperar',
  removed_other: '{{count}} textos eliminados que se pueden recuperar',
  locked_one: '{{count}} texto bajo llave',
  locked_many: '{{count}} de textos bajo llave',
  locked_other: '{{count}} textos bajo llave',
  unreadable_one: '{{count}} texto que no se puede abrir, conservado tal como está',
  unreadable_many: '{{count}} de textos que no se pueden abrir, conservados tal como están',
  unreadable_other: '{{count}} textos que no se pueden abrir, conservados tal como están',
  nothingUnsent: 'Ninguna palabra que su clínica no tenga ya',
  place_visit: 'Una copia bajo llave de lo próximo que indicó la clínica',
  place_kept: 'Copias bajo llave de lo último que respondió la clínica',
  place_private: 'Copias bajo llave de sus anotaciones privadas',
  place_vault: 'Su propia llave, cerrada con su frase secreta',
  place_keys: 'La llave de este dispositivo',
  place_device: 'De quién es este portal: un número, sin nombre',
  place_other: 'Otras cosas que guarda el portal, bajo llave',
  vault_none: 'Todavía no hay frase secreta: la llave de este dispositivo abre lo que hay aquí.',
  vault_locked: 'Bloqueado: lo que hay aquí se abre con su frase secreta.',
  vault_open: 'Desbloqueado: hasta que bloquee, al volver a cargar la página se abre sin su frase secreta.',
  othersHere: 'Otra persona también usa el portal en este dispositivo. Lo suyo está aparte, y usted no puede abrirlo.',
  settingsHere: 'Idioma y aspecto, a la vista',
  sizeHere: 'En total unos {{size}}, con los archivos del propio portal',
  seeTexts: 'Ver cada texto, enviarlo, llevárselo o eliminarlo',
} as const
