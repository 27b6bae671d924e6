/** One sentence for each code of a `Problem`: what happened, then what to do. */
export const problemMessages = {
  'problem.own-unreadable': 'Ese archivo no tiene rutinas ni ejercicios de Unslouch. No se cambió nada',
  'problem.own-malformed': 'Algo no está como se espera: {where}. No se cambió nada',
  'problem.unknown': 'Algo no funcionó ({code}). Todo sigue guardado aquí; prueba de nuevo en un momento',

  // this device
  'problem.offline': 'Sin red. Todo queda guardado aquí y se envía después',
  'problem.notifications-denied':
    'Las notificaciones están desactivadas en el navegador. Las invitaciones esperan aquí',
  'problem.storage-full': 'El disco está lleno. Libera espacio y abre esto de nuevo',
  'problem.database-closed':
    'El navegador no abre su almacenamiento ahora mismo. Cierra esta página y ábrela de nuevo; no se pierde nada',
  'problem.database-newer': 'Una versión más nueva escribió lo guardado aquí. Actualiza Unslouch para seguir',
  'problem.background-failed': 'Eso no funcionó. No se pierde nada; prueba de nuevo en un momento',
  'problem.background-gone': 'La extensión se actualizó o se desactivó. Cierra esta página y ábrela de nuevo',
  'problem.message-unreadable': 'Esta página es más antigua que la extensión. Ciérrala y ábrela de nuevo',
  'problem.unexpected': 'Pasó algo inesperado. Todo sigue guardado aquí; prueba de nuevo en un momento',
  'problem.nudge-gone': 'Esa invitación ya terminó. La próxima llega sola',
  'problem.session-gone': 'Ya no hay ninguna sesión en marcha. Lo hecho está en el registro',
  'problem.entry-gone': 'Esa entrada ya no está aquí',
  'problem.undo-too-late': 'Aquí ya no se puede deshacer. En Historial todavía se puede cambiar',
  'problem.snooze-spent': 'Esta ya esperó lo suficiente. Sáltala o empieza',
  'problem.nothing-else-fits': 'Ahora mismo nada más va con lo que tienes a mano',
  'problem.exercise-unknown': 'Ese ejercicio no está en la biblioteca',
  'problem.keys-lost':
    'Este navegador perdió las claves de tu cuenta. Únete de nuevo, con código o palabras; nada de lo guardado aquí se pierde',

  // the words and the account
  'problem.words.count': 'Todavía no son doce palabras',
  'problem.words.unknown': 'La palabra {position, number} no está en la lista. Revisa cómo está escrita',
  'problem.words.checksum': 'Estas doce palabras no van juntas. Revisa el orden y cómo están escritas',
  'problem.words.wrong-key': 'Estas palabras abren otra cuenta. No se envió nada',
  'problem.words.replaced': 'Otras más nuevas reemplazaron estas palabras, que ya no abren nada',
  'problem.words.not-yours': 'Estas no son las palabras en vigor. No se cambió nada',
  'problem.keyring-incomplete':
    'Todavía faltan aquí claves de la cuenta. Sincroniza este dispositivo y prueba de nuevo',
  'problem.erase.not-empty':
    'El repetidor todavía conoce la cuenta. Prueba de nuevo; si sigue igual, consulta a quien lo administra',

  // pairing
  'problem.pairing.code':
    'El repetidor no conoce ese código. Revisa el código y la dirección del repetidor, o muestra uno nuevo',
  'problem.pairing.taken': 'Ese código ya se usó. Muestra uno nuevo',
  'problem.pairing.over': 'Se acabó el tiempo. Muestra un código nuevo',
  'problem.pairing.digits':
    'Esas no son las cifras que muestra. {left, plural, one {Queda un intento} other {Quedan # intentos}}',
  'problem.pairing.burnt': 'Tres veces otras cifras: no se añadió nada. Muestra un código nuevo',
  'problem.pairing.not-yet': 'El otro dispositivo todavía no añadió este. Escribe primero las cifras allí',
  'problem.pairing.tampered': 'Alguien se metió en medio. No se envió nada; prueba con otra red',
  'problem.no-account': 'Todavía no hay ninguna cuenta aquí. Crea una, o únete con tus doce palabras',
  'problem.account-unknown':
    'El repetidor no conoce ninguna cuenta con estas palabras. Revisa las palabras y la dirección del repetidor',
  'problem.account-exists': 'Esa cuenta ya existe. Únete a ella con sus palabras',
  'problem.registration-closed': 'Este repetidor no admite cuentas nuevas. Consulta a quien lo administra, o usa otro',
  'problem.invite-wrong': 'Este repetidor pide un código de invitación, y ese no es válido',
  'problem.consent-missing':
    'El navegador no tiene tu permiso para que salgan datos. No se envía nada; la sincronización espera hasta que lo permitas',
  'problem.too-many-devices': 'Dieciséis dispositivos es el máximo. Revoca uno que ya no uses',
  'problem.device-revoked': 'Este dispositivo se revocó. Lo que tiene se queda aquí; ya no se envía nada',
  'problem.device-unknown': 'El repetidor ya no conoce este dispositivo. Únete de nuevo con tus doce palabras',

  // the relay
  'problem.relay-address': 'Esa no es la dirección de un repetidor. Empieza por https://',
  'problem.relay-unreachable': 'El repetidor no responde. Todo queda guardado aquí y se envía después',
  'problem.relay-unreadable': 'Lo que responde ahí no es un repetidor. Revisa la dirección',
  'problem.relay-broken': 'El repetidor tiene un problema propio. Todo queda guardado aquí y se envía después',
  'problem.rate-limited': 'El repetidor pide una pausa. Todo queda guardado aquí y se envía después',
  'problem.account-full': 'La cuenta está llena en este repetidor. Todo queda guardado aquí',
  'problem.update-needed': 'El repetidor habla una versión más nueva. Actualiza Unslouch y todo sigue',
  'problem.version-too-old': 'Esta versión es demasiado antigua para el repetidor. Actualiza Unslouch y todo sigue',
  'problem.unknown-version': 'Esto lo escribió una versión más nueva. Actualiza Unslouch para leerlo',
  'problem.token-wrong': 'El repetidor no aceptó el pase de este dispositivo. Recibe uno nuevo sin que hagas nada',
  'problem.generation-changed': 'El repetidor se restauró desde una copia. Lo que le falta se envía de nuevo solo',
  'problem.equivocation':
    'Otro navegador escribe con el nombre de este dispositivo, así que este sigue con un nombre nuevo',
  'problem.relay.rolled-back':
    'El repetidor muestra un estado anterior. Aquí no se cambió nada; consulta a quien lo administra',
  'problem.relay.chain-rolled-back':
    'El repetidor muestra una lista de dispositivos anterior. No se envió nada; consulta a quien lo administra',
  'problem.relay.withholds': 'El repetidor retiene algo de otro dispositivo. Consulta a quien lo administra',
  'problem.chain-invalid':
    'La lista de dispositivos del repetidor no lleva tu firma. No se envió nada; consulta a quien lo administra',
  'problem.sync.unsettled': 'La sincronización no llegó a terminar. Vuelve a intentarlo sola',
  'problem.batch.gap': 'Falta algo intermedio de un dispositivo. Queda apartado hasta que llegue el resto',
  'problem.batch.fork': 'El repetidor muestra dos versiones de lo que escribió un dispositivo. Queda la primera',
  'problem.batch.signature-wrong': 'Esto no lleva la firma del dispositivo que nombra, así que quedó apartado',
  'problem.batch.device-unknown': 'Esto vino de un dispositivo que no está en tu lista, así que quedó apartado',
  'problem.batch.device-revoked': 'Esto vino de un dispositivo que revocaste, así que quedó apartado',
  'problem.batch.epoch-key-missing': 'La clave para esto no llegó todavía. Queda apartado hasta entonces',
  'problem.segment.lacking':
    'Un mes que empaquetó un dispositivo dejó algo fuera. Este dispositivo lo tenía y lo envía de nuevo solo',
  'problem.segment.misplaced': 'El repetidor entregó un mes distinto del pedido, así que quedó apartado',
  'problem.segment.epoch-key-missing': 'La clave de este mes no llegó todavía. Se lee en cuanto llegue',
  'problem.seal.key': 'Esto se cifró con otra clave, así que quedó apartado',
  'problem.seal.contents': 'Esto no se pudo leer, así que quedó apartado. Exportarlo nos ayuda a saber por qué',
  'problem.slot.foreign': 'El repetidor entregó algo que ningún teléfono ni proveedor envía, así que quedó apartado',

  // sources
  'problem.phone-quiet':
    'El teléfono lleva {days, plural, one {# día} other {# días}} sin enviar. Abre la app ahí una vez y todo sigue',
  'problem.too-many-sources': 'No caben más fuentes. Elimina una que ya no uses',
  'problem.source-unknown': 'El repetidor no conoce esa fuente. Añade el teléfono de nuevo',
  'problem.ingest-token-wrong': 'El token es incorrecto o se reemplazó. Copia el nuevo en el teléfono',
  'problem.too-large': 'Envió más de un megabyte de una vez. Haz que envíe menos días cada vez',
  'problem.push-refused': '{app} no pudo entregar nada. {why}',
  'problem.payload-unknown': 'Eso no es un envío que sepamos leer. La página Fuentes dice qué apps funcionan',
  'problem.provider-not-offered':
    'Este repetidor no está registrado con ese proveedor. Quien lo administra puede cambiarlo',
  'problem.consent-over': 'El permiso tardó demasiado. Conecta de nuevo',
  'problem.consent-withdrawn': 'El acceso se retiró en el proveedor. Conecta de nuevo y todo sigue',
  'problem.consent-interrupted': 'La conexión se cortó a mitad de camino. Conecta de nuevo y todo sigue',
  'problem.membership-lapsed': 'El proveedor dice que la suscripción terminó. Renuévala ahí y conecta de nuevo',
  'problem.provider-busy': 'El proveedor pide una pausa. Sigue solo',
  'problem.provider-broken': 'El proveedor tiene un problema propio. Sigue solo',
  'problem.provider-silent': 'El proveedor no responde. Sigue solo',
  'problem.provider-unreadable': 'El proveedor envió algo que no sabemos leer. Se intenta de nuevo solo',
  'problem.provider-refuses': 'El proveedor rechaza este repetidor. Le toca mirarlo a quien lo administra',
  'problem.inbox-waits': 'Espera más de lo que cabe. Abre Unslouch en un dispositivo y todo sigue',
  'problem.file-unknown': 'Ese archivo todavía no sabemos leerlo. Esto es lo que funciona',
  'problem.import-running': 'Otra ventana está importando algo. Esta puede seguir cuando termine',
  'problem.importing-now': 'Se está importando un archivo. Cancela eso o espera a que termine',
} as const;
