export default {
  sinceLastVisit: 'Desde su última visita',
  nowMoved: 'Cambió de fecha: {{session}}',
  nowCancelled: 'Cancelada: {{session}}',
  itWas: 'Era el',
  itIsNow: 'Ahora es el {{when}}.',
  reasonGiven: 'Motivo indicado: {{reason}}',
  haveRead: 'Ya lo leí: {{session}}',
  nowDated: 'Ya hay fecha: {{session}}',
  changedMark: 'Cambió desde su última visita.',
  clock: 'Este dispositivo',
  clockAhead: 'El reloj de este dispositivo está adelantado unos {{amount}} respecto al de la clínica.',
  clockBehind: 'El reloj de este dispositivo está atrasado unos {{amount}} respecto al de la clínica.',
  clockText:
    'Las fechas y horas de sus sesiones son correctas. Lo que dice “hoy” o “mañana”, o cuenta los días, puede estar mal hasta que ajuste la fecha y la hora de este dispositivo.',
} as const
