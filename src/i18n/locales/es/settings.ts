export default {
  onThisDevice: 'En este dispositivo',
  whatIsHere: 'Lo que se guarda en este dispositivo',
  language: 'Idioma',
  theme: 'Claro y oscuro',
  theme_device: 'Como lo tenga este dispositivo',
  theme_light: 'Claro',
  theme_dark: 'Oscuro',
  'theme_low-light': 'Luz baja, para ojos cansados',
  lock: 'Bloquear',
  lockNow: 'Bloquear ahora',
  lockWithKey:
    'Al bloquear se cierra todo lo que escribió y todo lo de su clínica. Su frase secreta lo abre. La ayuda y escribir algo nuevo siguen disponibles.',
  lockWithoutKey:
    'Al bloquear se cierra todo lo que escribió y todo lo de su clínica. Iniciar sesión otra vez en su clínica lo abre. La ayuda y escribir algo nuevo siguen disponibles.',
  idle: 'Bloquear solo después de',
  minutes_one: '{{count}} minuto',
  minutes_many: '{{count}} de minutos',
  minutes_other: '{{count}} minutos',
  key: 'Frase secreta y hoja de recuperación',
  keyText:
    'Su propia llave para las entradas de «Solo yo». Mientras está abierta, está en este dispositivo, para que al recargar no se oculte ninguna de sus palabras. Se quita al bloquear, al ausentarse y al cerrar sesión.',
  signOut: 'Cerrar sesión',
  unsent_one: 'Aquí hay {{count}} texto que todavía no está en su clínica.',
  unsent_many: 'Aquí hay {{count}} de textos que todavía no están en su clínica.',
  unsent_other: 'Aquí hay {{count}} textos que todavía no están en su clínica.',
  unsentStay:
    'Si cierra sesión, lo que falta por enviar queda bajo llave en este dispositivo y se abre de nuevo cuando inicie sesión.',
  sendFirst: 'Enviar lo que está terminado',
  keepAndSignOut: 'Dejarlo aquí y cerrar sesión',
  unsentShared:
    'Otras personas usan este equipo. Si quiere conservar estos textos, envíelos o descárguelos antes; después puede dejarlos aquí bajo llave o quitarlos.',
  removeAndSignOut: 'Quitarlos de aquí y cerrar sesión',
  showsNext: 'Mostrar mi próxima sesión en la pantalla bloqueada',
  showsNextText: 'Solo el día, la hora y el lugar. Entonces quedan sin sellar en este dispositivo.',
} as const
