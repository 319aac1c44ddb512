export default {
  onThisDevice: 'En este dispositivo',
  whatIsHere: 'Lo que se guarda en este dispositivo',
  language: 'Idioma',
  theme: 'Claro y oscuro',
  theme_device: 'Como lo tenga este dispositivo',
  theme_light: 'Claro',
  theme_dark: 'Oscuro',
  'theme_low-light': 'Luz baja, para ojos cansados',
  signOut: 'Cerrar sesión',
  unsent_one: 'Aquí hay {{count}} texto que todavía no está en su clínica.',
  unsent_many: 'Aquí hay {{count}} de textos que todavía no están en su clínica.',
  unsent_other: 'Aquí hay {{count}} textos que todavía no están en su clínica.',
  unsentStay:
    'Si cierra sesión, lo que falta por enviar queda bajo llave en este dispositivo y se abre de nuevo cuando inicie sesión.',
  sendFirst: 'Enviar lo que está terminado',
  keepAndSignOut: 'Dejarlo aquí y cerrar sesión',
} as const
