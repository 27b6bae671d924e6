export const providersMessages = {
  'providers.title': 'Nubes de relojes y pulseras',
  'providers.lead':
    'Tu repetidor busca ahí los datos y los cifra para tus dispositivos. Por un momento puede leerlos; no los guarda sin cifrar.',
  'providers.stepsAndSleep': 'Pasos y sueño',
  'providers.sleep': 'Sueño',
  'providers.off': 'Sin conectar.',
  'providers.connecting': 'Conectando.',
  'providers.past': 'El pasado está en camino: {done, number} de {all, number} días.',
  'providers.noData': 'Conectado. Todavía no llegó nada.',
  'providers.fresh': 'Al día. Últimos datos {age}.',
  'providers.retry': 'Próximo intento {when}.',
  'providers.unreachable': 'El repetidor no responde ahora. Sus nubes aparecerán aquí en cuanto responda.',
  'providers.notOffered': 'Este repetidor no ofrece: {names}.',
  'providers.connect': 'Conectar',
  'providers.reconnect': 'Conectar de nuevo',
  'providers.disconnect': 'Desconectar',
} as const;
