export default {
  title: 'En este dispositivo',
  text: 'Palabras que su clínica todavía no tiene, y lo demás que se guarda aquí. Nadie más las ve, a menos que usted las envíe o que alguien use este dispositivo.',
  lasting_lasting: 'Este navegador indica que las guarda hasta que usted las elimine.',
  lasting_whileThereIsRoom:
    'Este navegador podría borrarlas si el dispositivo se queda sin espacio o si pasa un tiempo sin abrir el portal. Al enviarlas, quedan guardadas en su clínica.',
  lasting_unknown: 'Este navegador no indica cuánto tiempo las guarda.',
  notDurable:
    'Este navegador no permite que el portal guarde nada. Lo que escriba dura mientras esta página esté abierta.',
  texts_one: '{{count}} texto',
  texts_many: '{{count}} de textos',
  texts_other: '{{count}} textos',
  nothing: 'Aquí no hay nada en espera. Todo lo que terminó está en su clínica.',
  worksheet: 'Hoja de trabajo',
  entry: 'Anotación del diario',
  changedAt: 'Último cambio: {{time}}',
  open: 'Abrir',
  sendNow: 'Enviar lo que está listo',
  downloadAll: 'Descargar todo',
  remove: 'Eliminar',
  removed: 'Eliminados',
  removedText: 'Puede recuperarlos durante 30 días después de eliminarlos.',
  bringBack: 'Recuperar',
  elsewhereKept:
    'Además, el portal guarda aquí el idioma y el aspecto que eligió, de quién es el portal (un número, sin nombre) y la llave que cierra estas palabras. La llave está en este dispositivo: protege las palabras de una búsqueda en el disco, no de alguien que tenga una copia completa.',

  openElsewhere: 'Esto está abierto en otra página',
  openElsewhereText:
    'Puede leerlo aquí. Para seguir escribiendo en esta página, tráigalo aquí; la otra página solo lo mostrará.',
  writeHere: 'Escribir en esta página',

  changedElsewhere: 'Esto también se cambió en otro lugar',
  bothKept: 'Los dos textos se conservan. Puede decidir ahora o después.',
  lookAtBoth: 'Ver los dos',
  versionHere: 'En este dispositivo',
  versionThere: 'En su clínica',
  sendMine: 'Reemplazarlo con este',
  takeTheirs: 'Conservar este',
  sendBoth: 'Conservar los dos',
} as const
