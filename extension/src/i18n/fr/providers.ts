export const providersMessages = {
  'providers.title': 'Clouds des objets connectés',
  'providers.lead':
    'Ton relais y prend les données et les chiffre pour tes appareils. Un instant, il peut les lire ; il ne les garde pas en clair.',
  'providers.stepsAndSleep': 'Pas et sommeil',
  'providers.sleep': 'Sommeil',
  'providers.off': 'Non connecté.',
  'providers.connecting': 'Connexion en cours.',
  'providers.past': 'Le passé est en route : {done, number} jours sur {all, number}.',
  'providers.noData': 'Connecté. Rien n’est encore arrivé.',
  'providers.fresh': 'À jour. Dernières données {age}.',
  'providers.retry': 'Prochain essai {when}.',
  'providers.unreachable': 'Le relais ne répond pas pour l’instant. Ses clouds s’afficheront ici dès qu’il répondra.',
  'providers.notOffered': 'Non proposé par ce relais : {names}.',
  'providers.connect': 'Connecter',
  'providers.reconnect': 'Reconnecter',
  'providers.disconnect': 'Déconnecter',
} as const;
