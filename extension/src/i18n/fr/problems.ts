/** One sentence for each code of a `Problem`: what happened, then what to do. */
export const problemMessages = {
  'problem.own-unreadable': 'Ce fichier ne contient ni routine ni exercice d’Unslouch. Rien n’a été modifié',
  'problem.own-malformed': 'Quelque chose n’y est pas comme attendu : {where}. Rien n’a été modifié',
  'problem.unknown': 'Quelque chose n’a pas marché ({code}). Tout est gardé ici ; réessaie dans un instant',

  // this device
  'problem.offline': 'Pas de réseau. Tout est gardé ici et envoyé plus tard',
  'problem.notifications-denied':
    'Les notifications sont désactivées dans le navigateur. Les invitations attendent ici',
  'problem.storage-full': 'Le disque est plein. Libère de la place, puis rouvre ceci',
  'problem.database-closed':
    'Le navigateur n’ouvre pas son stockage pour le moment. Ferme cette page et rouvre-la ; rien n’est perdu',
  'problem.database-newer':
    'Ce qui est stocké ici vient d’une version plus récente. Mets Unslouch à jour pour continuer',
  'problem.background-failed': 'Ça n’a pas marché. Rien n’est perdu ; réessaie dans un instant',
  'problem.background-gone': 'L’extension a été mise à jour ou désactivée. Ferme cette page et rouvre-la',
  'problem.message-unreadable': 'Cette page est plus ancienne que l’extension. Ferme-la et rouvre-la',
  'problem.unexpected': 'Il s’est passé quelque chose d’inattendu. Tout est gardé ici ; réessaie dans un instant',
  'problem.nudge-gone': 'Cette invitation est passée. La prochaine vient d’elle-même',
  'problem.session-gone': 'Plus aucune séance en cours. Ce qui a été fait est dans le journal',
  'problem.entry-gone': 'Cette entrée n’est plus ici',
  'problem.undo-too-late': 'Trop tard pour annuler ici. L’historique permet encore de la changer',
  'problem.snooze-spent': 'Celle-ci a assez attendu. Passe-la, ou commence',
  'problem.nothing-else-fits': 'Rien d’autre ne va avec ce que tu as sous la main pour le moment',
  'problem.exercise-unknown': 'Cet exercice n’est pas dans la bibliothèque',
  'problem.keys-lost':
    'Ce navigateur a perdu les clés de ton compte. Rejoins de nouveau, par code ou par mots ; rien de ce qui est ici n’est perdu',

  // the words and the account
  'problem.words.count': 'Ce ne sont pas encore douze mots',
  'problem.words.unknown': 'Le mot {position, number} n’est pas dans la liste. Vérifie son orthographe',
  'problem.words.checksum': 'Ces douze mots ne vont pas ensemble. Vérifie leur ordre et leur orthographe',
  'problem.words.wrong-key': 'Ces mots ouvrent un autre compte. Rien n’a été envoyé',
  'problem.words.replaced': 'De plus récents ont remplacé ces mots, qui n’ouvrent plus rien',
  'problem.words.not-yours': 'Ce ne sont pas les mots en vigueur. Rien n’a été modifié',
  'problem.keyring-incomplete':
    'Toutes les clés du compte ne sont pas encore ici. Synchronise cet appareil, puis réessaie',
  'problem.erase.not-empty': 'Le relais connaît encore le compte. Réessaie ; si ça reste, demande à qui l’administre',

  // pairing
  'problem.pairing.code':
    'Le relais ne connaît pas ce code. Vérifie le code et l’adresse du relais, ou affiches-en un nouveau',
  'problem.pairing.taken': 'Ce code a déjà servi. Affiches-en un nouveau',
  'problem.pairing.over': 'Le temps est écoulé. Affiche un nouveau code',
  'problem.pairing.digits':
    'Ce ne sont pas les chiffres qu’il affiche. {left, plural, one {Encore un essai} other {Encore # essais}}',
  'problem.pairing.burnt': 'Trois fois d’autres chiffres : rien n’a été ajouté. Affiche un nouveau code',
  'problem.pairing.not-yet': 'L’autre appareil n’a pas encore ajouté celui-ci. Saisis-y d’abord les chiffres',
  'problem.pairing.tampered': 'Quelqu’un s’est glissé entre les deux. Rien n’a été envoyé ; essaie un autre réseau',
  'problem.no-account': 'Pas encore de compte ici. Crées-en un, ou rejoins avec tes douze mots',
  'problem.account-unknown': 'Le relais ne connaît aucun compte pour ces mots. Vérifie les mots et l’adresse du relais',
  'problem.account-exists': 'Ce compte existe déjà. Rejoins-le avec ses mots',
  'problem.registration-closed':
    'Ce relais n’accepte pas de nouveau compte. Demande à qui l’administre, ou prends un autre relais',
  'problem.invite-wrong': 'Ce relais demande un code d’invitation, et celui-ci n’est pas valable',
  'problem.consent-missing':
    'Le navigateur n’a pas ton accord pour que des données en sortent. Rien n’est envoyé ; la synchronisation attend que tu l’autorises',
  'problem.too-many-devices': 'Seize appareils sont le maximum. Révoques-en un que tu n’utilises plus',
  'problem.device-revoked': 'Cet appareil a été révoqué. Ce qu’il a reste ici ; plus rien n’est envoyé',
  'problem.device-unknown': 'Le relais ne connaît plus cet appareil. Rejoins de nouveau avec tes douze mots',

  // the relay
  'problem.relay-address': 'Ce n’est pas l’adresse d’un relais. Elle commence par https://',
  'problem.relay-unreachable': 'Le relais ne répond pas. Tout est gardé ici et envoyé plus tard',
  'problem.relay-unreadable': 'Ce qui répond là n’est pas un relais. Vérifie l’adresse',
  'problem.relay-broken': 'Le relais a un souci de son côté. Tout est gardé ici et envoyé plus tard',
  'problem.rate-limited': 'Le relais demande une pause. Tout est gardé ici et envoyé plus tard',
  'problem.account-full': 'Le compte est plein sur ce relais. Tout est gardé ici',
  'problem.update-needed': 'Le relais parle une version plus récente. Mets Unslouch à jour, et ça repart',
  'problem.version-too-old': 'Cette version est trop ancienne pour le relais. Mets Unslouch à jour, et ça repart',
  'problem.unknown-version': 'Ceci vient d’une version plus récente. Mets Unslouch à jour pour le lire',
  'problem.token-wrong': 'Le relais n’a pas accepté le passe de cet appareil. Il en reçoit un nouveau de lui-même',
  'problem.generation-changed': 'Le relais a été restauré d’une copie. Ce qui lui manque est renvoyé automatiquement',
  'problem.equivocation':
    'Un autre navigateur écrit sous le nom de cet appareil, alors celui-ci continue sous un nouveau nom',
  'problem.relay.rolled-back':
    'Le relais montre un état plus ancien qu’avant. Rien n’a été modifié ici ; demande à qui l’administre',
  'problem.relay.chain-rolled-back':
    'Le relais montre une liste d’appareils plus ancienne qu’avant. Rien n’a été envoyé ; demande à qui l’administre',
  'problem.relay.withholds': 'Le relais retient quelque chose d’un autre appareil. Demande à qui l’administre',
  'problem.chain-invalid':
    'La liste d’appareils du relais ne porte pas ta signature. Rien n’a été envoyé ; demande à qui l’administre',
  'problem.sync.unsettled': 'La synchronisation n’est pas arrivée au bout. Elle réessaie d’elle-même',
  'problem.batch.gap': 'Il manque un morceau venu d’un appareil. C’est mis de côté jusqu’à l’arrivée du reste',
  'problem.batch.fork': 'Le relais montre deux versions de ce qu’un appareil a écrit. La première reste',
  'problem.batch.signature-wrong': 'Ceci n’est pas signé par l’appareil qu’il nomme, alors c’est mis de côté',
  'problem.batch.device-unknown': 'Ceci vient d’un appareil absent de ta liste, alors c’est mis de côté',
  'problem.batch.device-revoked': 'Ceci vient d’un appareil que tu as révoqué, alors c’est mis de côté',
  'problem.batch.epoch-key-missing': 'La clé pour ceci n’est pas encore arrivée. C’est mis de côté d’ici là',
  'problem.segment.lacking':
    'Un mois réuni par un appareil a laissé quelque chose de côté. Cet appareil l’avait et le renvoie de lui-même',
  'problem.segment.misplaced': 'Le relais a donné un autre mois que celui demandé, alors c’est mis de côté',
  'problem.segment.epoch-key-missing': 'La clé de ce mois n’est pas encore arrivée. Il est lu dès qu’elle est là',
  'problem.seal.key': 'Ceci a été chiffré avec une autre clé, alors c’est mis de côté',
  'problem.seal.contents':
    'Ceci n’a pas pu être lu, alors c’est mis de côté. L’exporter nous aide à comprendre pourquoi',
  'problem.slot.foreign':
    'Le relais a donné quelque chose qu’aucun téléphone ni fournisseur n’envoie, alors c’est mis de côté',

  // sources
  'problem.phone-quiet':
    'Le téléphone se tait depuis {days, plural, one {# jour} other {# jours}}. Ouvres-y l’app une fois, et ça repart',
  'problem.too-many-sources': 'Il n’y a plus de place pour une source. Supprimes-en une que tu n’utilises plus',
  'problem.source-unknown': 'Le relais ne connaît pas cette source. Ajoute de nouveau le téléphone',
  'problem.ingest-token-wrong': 'Le jeton est erroné ou a été remplacé. Copie le nouveau dans le téléphone',
  'problem.too-large': 'Plus d’un mégaoctet est arrivé d’un coup. Fais envoyer moins de jours à la fois',
  'problem.push-refused': '{app} n’a rien pu remettre. {why}',
  'problem.payload-unknown':
    'Cet envoi n’est pas de ceux que nous savons lire. La page Sources dit quelles apps conviennent',
  'problem.provider-not-offered':
    'Ce relais n’est pas inscrit chez ce fournisseur. La personne qui l’administre peut y remédier',
  'problem.consent-over': 'Cet accord a pris trop de temps. Connecte de nouveau',
  'problem.consent-withdrawn': 'L’accès a été retiré chez le fournisseur. Connecte de nouveau, et ça repart',
  'problem.consent-interrupted': 'Le lien s’est rompu en cours de route. Connecte de nouveau, et ça repart',
  'problem.membership-lapsed':
    'Le fournisseur dit que l’abonnement est terminé. Renouvelle-le là-bas, puis connecte de nouveau',
  'problem.provider-busy': 'Le fournisseur demande une pause. Ça repart tout seul',
  'problem.provider-broken': 'Le fournisseur a un souci de son côté. Ça repart tout seul',
  'problem.provider-silent': 'Le fournisseur ne répond pas. Ça repart tout seul',
  'problem.provider-unreadable':
    'Le fournisseur a envoyé quelque chose que nous ne savons pas lire. Un nouvel essai suit de lui-même',
  'problem.provider-refuses': 'Le fournisseur refuse ce relais. C’est à la personne qui l’administre de regarder',
  'problem.inbox-waits': 'Il attend plus que la place ne permet. Ouvre Unslouch sur un appareil, et ça repart',
  'problem.file-unknown': 'Ce fichier n’est pas encore de ceux que nous savons lire. Voici ce qui convient',
  'problem.import-running': 'Une autre fenêtre importe en ce moment. Celle-ci peut suivre ensuite',
  'problem.importing-now': 'Un fichier est en cours d’importation. Arrête-la, ou attends qu’elle se termine',
} as const;
