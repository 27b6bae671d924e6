export const sourcesMessages = {
  'sources.title': 'Fuentes',
  'sources.lead':
    'Pasos y sueño que ya registras. Una noche corta hace más ligero el día siguiente; un paseo cuenta como pausa.',
  'sources.none': 'Todavía no hay fuentes. Los pasos y el sueño son bienvenidos, no necesarios',
  'sources.needsSync': 'Un teléfono envía al repetidor, así que hace falta la sincronización. Es un solo interruptor.',
  'sources.openDevices': 'Abrir Dispositivos',
  'sources.steps': 'Pasos',
  'sources.sleep': 'Sueño',
  'sources.stepsAndSleep': 'Pasos y sueño',
  'sources.phone': 'Envío del teléfono',
  'sources.upToDate': 'Al día.',
  'sources.lastData': 'Últimos datos {age}.',
  'sources.noData': 'Todavía no llegó nada.',
  'sources.waiting': 'A la espera del primer envío del teléfono.',
  'sources.daysMissing': '{n, plural, one {Falta # día} other {Faltan # días}} entre medias.',
  'sources.nightsMissing': '{n, plural, one {Falta # noche} other {Faltan # noches}} entre medias.',

  // adding one
  'sources.add': 'Añadir una fuente',
  'sources.add.title': '¿Qué envía?',
  'sources.add.choose': 'Configurar',
  'sources.app.health-connect-webhook': 'HC Webhook',
  'sources.app.health-connect-webhook.about':
    'Android. Una app gratuita que pasa lo que guarda Health Connect: Samsung, Fitbit, Oura, Withings, Garmin y casi todos los demás.',
  'sources.app.health-connect-webhook.1':
    'En el teléfono, instala HC Webhook y deja que lea pasos y sueño de Health Connect.',
  'sources.app.health-connect-webhook.2':
    'Escanea el código con la cámara y copia sus dos líneas, o envíate el endpoint y el token de abajo.',
  'sources.app.health-connect-webhook.3':
    'En la app, añade un webhook con el endpoint y una cabecera llamada Authorization con la palabra Bearer, un espacio y el token.',
  'sources.app.health-connect-webhook.4':
    'Deja los pasos en “daily”: otras opciones cuentan doble cuando dos apps escribieron los mismos pasos. Luego envía una vez a mano.',
  'sources.app.health-auto-export': 'Health Auto Export',
  'sources.app.health-auto-export.about':
    'iPhone y Apple Watch. La app envía sola en su edición de pago, y el código rellena todo.',
  'sources.app.health-auto-export.1': 'En el iPhone, instala Health Auto Export y deja que lea pasos y sueño.',
  'sources.app.health-auto-export.2':
    'Escanea el código con la cámara. La app se abre con la automatización ya rellena.',
  'sources.app.health-auto-export.3':
    'Elige Step Count y Sleep Analysis. Mira que esté la cabecera Authorization; si no está, cópiala de abajo.',
  'sources.app.health-auto-export.4': 'Ejecútala una vez a mano. Un iPhone solo envía mientras está desbloqueado.',
  'sources.app.shortcuts': 'Atajos',
  'sources.app.shortcuts.about': 'iPhone, gratis. Una receta corta, tuya, que envía líneas de texto.',
  'sources.app.shortcuts.1':
    'En Atajos, crea un atajo con “Buscar muestras de salud”: pasos de los dos últimos días, agrupados por día.',
  'sources.app.shortcuts.2':
    'Por cada muestra añade una línea de texto como abajo: tipo, inicio, fin, valor y un nombre para el teléfono.',
  'sources.app.shortcuts.3':
    'Termina con “Obtener contenido de URL”: el endpoint, método POST, la cabecera Authorization con Bearer, un espacio y el token, y el texto como cuerpo.',
  'sources.app.shortcuts.4':
    'Deja que una automatización lo ejecute cuando sueles desbloquear el teléfono: bloqueado, no lee nada.',
  'sources.app.tasker': 'Tasker',
  'sources.app.tasker.about': 'Android. Para lo que pueda leer una tarea: las mismas líneas de texto.',
  'sources.app.tasker.1': 'Crea una tarea que lea tus pasos o tu sueño en líneas de texto como abajo.',
  'sources.app.tasker.2':
    'Añade “HTTP Request”: método POST, el endpoint, la cabecera Authorization con Bearer, un espacio y el token, y las líneas como cuerpo.',
  'sources.app.tasker.3': 'Ejecútala una vez y deja que un perfil la ejecute cada hora o dos.',
  'sources.app.open-mhealth': 'Open mHealth',
  'sources.app.open-mhealth.about':
    'Cualquier cosa que envíe JSON: recuentos de pasos y episodios de sueño de IEEE 1752.1.',
  'sources.app.open-mhealth.1':
    'Envía un punto de datos o un array de ellos al endpoint por POST, como máximo 1 MB cada vez.',
  'sources.app.open-mhealth.2':
    'Envía la cabecera Authorization con Bearer, un espacio y el token. Los mismos puntos otra vez no cambian nada.',
  'sources.lines':
    'steps|2026-11-20T00:00:00+01:00|2026-11-21T00:00:00+01:00|8421|Teléfono\nsleep|2026-11-20T23:10:00+01:00|2026-11-21T06:40:00+01:00||Teléfono',

  // a phone's details
  'sources.manage': 'Gestionar',
  'sources.showCode': 'Mostrar código',
  'sources.code.label': 'Código con el endpoint y el token, para la cámara del teléfono',
  'sources.code.secret': 'Quien tenga el código puede enviar como este teléfono, y no leer nada.',
  'sources.endpoint': 'Endpoint',
  'sources.token': 'Token',
  'sources.test': 'Enviar una prueba',
  'sources.test.fine': 'El endpoint y el token funcionan. La prueba no se guardó.',
  'sources.renew': 'Nuevo token',
  'sources.renew.ask': 'El teléfono deja de enviar hasta que tenga el nuevo.',
  'sources.renew.yes': 'Crear un token nuevo',
  'sources.remove': 'Eliminar',
  'sources.remove.ask': 'El teléfono ya no puede enviar. Lo que envió se queda.',
  'sources.remove.yes': 'Eliminar esta fuente',

  // files
  'import.drop.title': 'Suelta aquí una exportación',
  'import.drop.about':
    'Apple Health, Takeout, Garmin, Samsung, Mi Fitness, Zepp, Health Connect, Gadgetbridge, Oura, Open mHealth. Se lee en este dispositivo.',
  'import.drop.now': 'Suelta para importar',
  'import.choose': 'Elegir archivos',
  'import.again': 'Importar otro archivo',
  'import.reading': 'Importando {files}',
  'import.unpacking': 'Mirando dentro',
  'import.writing': 'Ordenando por día',
  'import.progress': '{percent} · {speed} MB por segundo',
  'import.left': 'quedan unos {span}',
  'import.paused': 'En pausa: {percent}',
  'import.stopped': 'Cancelado. No se guardó nada.',
  'import.files': '{first} y {n, plural, one {# más} other {# más}}',
  'import.password.title': '{file} está protegido',
  'import.password.lead': 'Mi Fitness muestra la contraseña en la página donde pediste la exportación.',
  'import.password.label': 'Contraseña',
  'import.password.wrong': 'Esa contraseña no lo abre.',
  'import.password.open': 'Abrir',
  'import.done': 'Importado: {files}',
  'import.nothing': 'Nada que importar en {files}',
  'import.added': 'añadidos',
  'import.merged': 'combinados',
  'import.known': 'ya estaban',
  'import.leftOut': 'omitidos',
  'import.removed':
    '{n, plural, one {Se quitó # registro de una exportación anterior, porque esta ya no lo tiene.} many {Se quitaron # de registros de una exportación anterior, porque esta ya no los tiene.} other {Se quitaron # registros de una exportación anterior, porque esta ya no los tiene.}}',
  'import.why.bad-record':
    '{n, plural, one {# registro que no se puede leer} many {# de registros que no se pueden leer} other {# registros que no se pueden leer}}: {which}',
  'import.why.zone-unknown':
    '{n, plural, one {# registro sin zona horaria: va al día en UTC} many {# de registros sin zona horaria: van al día en UTC} other {# registros sin zona horaria: van al día en UTC}}',
  'import.why.mirrored-source':
    '{n, plural, one {# copia} many {# de copias} other {# copias}} de lo que otra fuente cuenta por sí misma',
  'import.why.not-sleep': '{n, plural, one {# rato} many {# de ratos} other {# ratos}} en la cama sin dormir',
  'import.why.test-payload': 'Una prueba con valores inventados',
  'import.why.wrong-payload': 'Algo que no es un registro de pasos ni de sueño',
  'import.why.unknown-file': '{which}: no es una exportación que se pueda leer',
  'import.why.damaged-file':
    '{which}: está dañado o termina antes de tiempo. Lo anterior se leyó; prueba a exportarlo de nuevo',
  'import.why.too-large': '{which}: contiene más que cualquier exportación real, así que no se siguió descomprimiendo',
  'import.why.too-large-whole': '{which}: más de 512 MB, demasiado para leerlo aquí de una pieza. Lo demás se leyó',
  'import.undo': 'Deshacer esta importación',
  'import.undo.ask': '¿Quitar lo que trajo? El mismo archivo lo trae de vuelta.',
  'import.undo.yes': 'Quitarlo',
  'import.undoing': 'Quitando',
  'import.undone':
    '{n, plural, one {Se quitó # registro. El mismo archivo lo trae de vuelta.} many {Se quitaron # de registros. El mismo archivo los trae de vuelta.} other {Se quitaron # registros. El mismo archivo los trae de vuelta.}}',
  'import.past.title': 'Archivos importados',
  'import.past.done': '{day}: {added} añadidos, {known} ya estaban',
  'import.past.undone': '{day}: quitado de nuevo',
  'import.past.broken': '{day}: se cortó al cerrarse su página. Suelta el archivo otra vez; nada se duplica.',
} as const;
