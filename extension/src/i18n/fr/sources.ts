export const sourcesMessages = {
  'sources.title': 'Sources',
  'sources.lead':
    'Les pas et le sommeil que tu enregistres déjà. Une nuit courte allège le lendemain ; une marche compte comme pause.',
  'sources.none': 'Pas encore de source. Pas et sommeil sont bienvenus, pas nécessaires',
  'sources.needsSync': 'Un téléphone envoie au relais : il faut donc la synchronisation. C’est un seul interrupteur.',
  'sources.openDevices': 'Ouvrir Appareils',
  'sources.steps': 'Pas',
  'sources.sleep': 'Sommeil',
  'sources.stepsAndSleep': 'Pas et sommeil',
  'sources.phone': 'Envoi du téléphone',
  'sources.upToDate': 'À jour.',
  'sources.lastData': 'Dernières données {age}.',
  'sources.noData': 'Rien n’est encore arrivé.',
  'sources.waiting': 'En attente du premier envoi du téléphone.',
  'sources.daysMissing': '{n, plural, one {# jour manque} other {# jours manquent}} entre-temps.',
  'sources.nightsMissing': '{n, plural, one {# nuit manque} other {# nuits manquent}} entre-temps.',

  // adding one
  'sources.add': 'Ajouter une source',
  'sources.add.title': 'Qu’est-ce qui envoie ?',
  'sources.add.choose': 'Configurer',
  'sources.app.health-connect-webhook': 'HC Webhook',
  'sources.app.health-connect-webhook.about':
    'Android. Une app gratuite qui transmet ce que contient Health Connect : Samsung, Fitbit, Oura, Withings, Garmin et la plupart des autres.',
  'sources.app.health-connect-webhook.1':
    'Sur le téléphone, installe HC Webhook et laisse-la lire les pas et le sommeil dans Health Connect.',
  'sources.app.health-connect-webhook.2':
    'Scanne le code avec l’appareil photo et copie ses deux lignes, ou envoie-toi l’endpoint et le jeton ci-dessous.',
  'sources.app.health-connect-webhook.3':
    'Dans l’app, ajoute un webhook avec l’endpoint, et un en-tête nommé Authorization avec le mot Bearer, une espace et le jeton.',
  'sources.app.health-connect-webhook.4':
    'Laisse les pas sur « daily » : les autres réglages comptent double quand deux apps ont écrit les mêmes pas. Puis envoie une fois à la main.',
  'sources.app.health-auto-export': 'Health Auto Export',
  'sources.app.health-auto-export.about':
    'iPhone et Apple Watch. L’app envoie d’elle-même dans son édition payante, et le code remplit tout.',
  'sources.app.health-auto-export.1':
    'Sur l’iPhone, installe Health Auto Export et laisse-la lire les pas et le sommeil.',
  'sources.app.health-auto-export.2':
    'Scanne le code avec l’appareil photo. L’app s’ouvre, l’automatisation déjà remplie.',
  'sources.app.health-auto-export.3':
    'Choisis Step Count et Sleep Analysis. Regarde si l’en-tête Authorization y est ; sinon, copie-le d’ici.',
  'sources.app.health-auto-export.4': 'Lance-la une fois à la main. Un iPhone n’envoie que déverrouillé.',
  'sources.app.shortcuts': 'Raccourcis',
  'sources.app.shortcuts.about': 'iPhone, gratuit. Une petite recette à toi, qui envoie des lignes de texte.',
  'sources.app.shortcuts.1':
    'Dans Raccourcis, crée un raccourci avec « Rechercher des échantillons Santé » : les pas des deux derniers jours, groupés par jour.',
  'sources.app.shortcuts.2':
    'Pour chaque échantillon, ajoute une ligne de texte comme ci-dessous : type, début, fin, valeur et un nom pour le téléphone.',
  'sources.app.shortcuts.3':
    'Termine par « Obtenir le contenu de l’URL » : l’endpoint, méthode POST, l’en-tête Authorization avec Bearer, une espace et le jeton, et le texte comme corps.',
  'sources.app.shortcuts.4':
    'Laisse une automatisation le lancer quand tu déverrouilles d’habitude le téléphone : verrouillé, il ne lit rien.',
  'sources.app.tasker': 'Tasker',
  'sources.app.tasker.about': 'Android. Pour tout ce qu’une tâche peut lire : les mêmes lignes de texte.',
  'sources.app.tasker.1': 'Crée une tâche qui lit tes pas ou ton sommeil en lignes de texte comme ci-dessous.',
  'sources.app.tasker.2':
    'Ajoute « HTTP Request » : méthode POST, l’endpoint, l’en-tête Authorization avec Bearer, une espace et le jeton, et les lignes comme corps.',
  'sources.app.tasker.3': 'Lance-la une fois, puis laisse un profil la lancer toutes les heures ou deux.',
  'sources.app.open-mhealth': 'Open mHealth',
  'sources.app.open-mhealth.about':
    'Tout ce qui sait envoyer du JSON : nombres de pas et épisodes de sommeil d’IEEE 1752.1.',
  'sources.app.open-mhealth.1':
    'Envoie un point de données, ou un tableau de points, à l’endpoint par POST, 1 Mo au plus à la fois.',
  'sources.app.open-mhealth.2':
    'Envoie l’en-tête Authorization avec Bearer, une espace et le jeton. Les mêmes points une seconde fois ne changent rien.',
  'sources.lines':
    'steps|2026-11-20T00:00:00+01:00|2026-11-21T00:00:00+01:00|8421|Téléphone\nsleep|2026-11-20T23:10:00+01:00|2026-11-21T06:40:00+01:00||Téléphone',

  // a phone's details
  'sources.manage': 'Gérer',
  'sources.showCode': 'Afficher le code',
  'sources.code.label': 'Code avec l’endpoint et le jeton, pour l’appareil photo du téléphone',
  'sources.code.secret': 'Quiconque a le code peut envoyer au nom de ce téléphone, et ne rien lire.',
  'sources.endpoint': 'Endpoint',
  'sources.token': 'Jeton',
  'sources.test': 'Envoyer un test',
  'sources.test.fine': 'L’endpoint et le jeton fonctionnent. Le test n’a pas été gardé.',
  'sources.renew': 'Nouveau jeton',
  'sources.renew.ask': 'Le téléphone cesse d’envoyer jusqu’à ce qu’il ait le nouveau.',
  'sources.renew.yes': 'Créer un nouveau jeton',
  'sources.remove': 'Supprimer',
  'sources.remove.ask': 'Le téléphone ne peut plus rien envoyer. Ce qu’il a envoyé reste.',
  'sources.remove.yes': 'Supprimer cette source',

  // files
  'import.drop.title': 'Dépose un export ici',
  'import.drop.about':
    'Apple Health, Takeout, Garmin, Samsung, Mi Fitness, Zepp, Health Connect, Gadgetbridge, Oura, Open mHealth. Il est lu sur cet appareil.',
  'import.drop.now': 'Relâche pour importer',
  'import.choose': 'Choisir des fichiers',
  'import.again': 'Importer un autre fichier',
  'import.reading': 'Import de {files}',
  'import.unpacking': 'Coup d’œil à l’intérieur',
  'import.writing': 'Classement par jour',
  'import.progress': '{percent} · {speed} Mo par seconde',
  'import.left': 'encore {span} environ',
  'import.paused': 'Suspendu à {percent}',
  'import.stopped': 'Annulé. Rien n’en a été gardé.',
  'import.files': '{first} et {n, plural, one {# autre} other {# autres}}',
  'import.password.title': '{file} est protégé',
  'import.password.lead': 'Mi Fitness affiche le mot de passe sur la page où tu as demandé l’export.',
  'import.password.label': 'Mot de passe',
  'import.password.wrong': 'Ce mot de passe ne l’ouvre pas.',
  'import.password.open': 'Ouvrir',
  'import.done': 'Importé : {files}',
  'import.nothing': 'Rien à importer dans {files}',
  'import.added': 'ajoutés',
  'import.merged': 'fusionnés',
  'import.known': 'déjà ici',
  'import.leftOut': 'laissés de côté',
  'import.removed':
    '{n, plural, one {# relevé d’un export plus ancien a été retiré, car celui-ci ne l’a plus.} many {# de relevés d’un export plus ancien ont été retirés, car celui-ci ne les a plus.} other {# relevés d’un export plus ancien ont été retirés, car celui-ci ne les a plus.}}',
  'import.why.bad-record':
    '{n, plural, one {# relevé illisible} many {# de relevés illisibles} other {# relevés illisibles}} : {which}',
  'import.why.zone-unknown':
    '{n, plural, one {# relevé sans fuseau horaire : classé au jour en UTC} many {# de relevés sans fuseau horaire : classés au jour en UTC} other {# relevés sans fuseau horaire : classés au jour en UTC}}',
  'import.why.mirrored-source':
    '{n, plural, one {# copie} many {# de copies} other {# copies}} de ce qu’une autre source dit elle-même',
  'import.why.not-sleep':
    '{n, plural, one {# moment au lit} many {# de moments au lit} other {# moments au lit}} sans sommeil',
  'import.why.test-payload': 'Un test avec des valeurs inventées',
  'import.why.wrong-payload': 'Quelque chose qui n’est un relevé ni de pas ni de sommeil',
  'import.why.unknown-file': '{which} : aucun export lisible',
  'import.why.damaged-file':
    '{which} : abîmé, ou terminé trop tôt. Ce qui précède a été lu ; essaie de l’exporter de nouveau',
  'import.why.too-large': '{which} : contient plus que n’importe quel vrai export, donc pas décompressé plus loin',
  'import.why.too-large-whole':
    '{which} : plus de 512 Mo, trop pour être lu ici d’un seul tenant. Tout le reste a été lu',
  'import.undo': 'Annuler cet import',
  'import.undo.ask': 'Retirer ce qu’il a apporté ? Le même fichier le ramène.',
  'import.undo.yes': 'Retirer',
  'import.undoing': 'Retrait en cours',
  'import.undone':
    '{n, plural, one {# relevé retiré. Le même fichier le ramène.} many {# de relevés retirés. Le même fichier les ramène.} other {# relevés retirés. Le même fichier les ramène.}}',
  'import.past.title': 'Fichiers importés',
  'import.past.done': '{day} : {added} ajoutés, {known} déjà ici',
  'import.past.undone': '{day} : de nouveau retiré',
  'import.past.broken': '{day} : interrompu à la fermeture de sa page. Redépose le fichier ; rien n’est doublé.',
} as const;
