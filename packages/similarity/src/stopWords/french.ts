export const frenchStopWords = `
a à au aux avec c ça car ce ceci cela celle celles celui ces cet cette ceux chez ci comme d dans de des donc dont du e elle elles en
entre es est et étaient était étant été être eu eux fait faut faudrait faire font fois hors hui ici il ils j je jusque l la là laquelle le
lequel les lesquels leur leurs lui m ma mais me même mêmes mes mien moi mon n ne ni nos notre nous on ont or ou où par pas pendant
peu peut peuvent plus plutôt pour pourquoi pourrait pourraient puis qu quand que quel quelle quelles quels qui quoi s sa sans se sera serait seraient
ses si soi sois soient soit son sont sous sur t ta te tes toi ton tous tout toute toutes très tu un une va vers via voici voilà vos votre vous y
ai as avait avaient ayant avoir aura aurait ait aient doit doivent devrait devraient dès depuis encore aussi alors ainsi après avant
afin autant autre autres aucun aucune assez trop bien beaucoup chaque certains certaines déjà dessus dessous durant etc hélas jamais
lors lorsque malgré mieux moins non oui parce parfois parmi peux presque près quelque quelques quelqu rien sauf selon seulement souvent
surtout tant tel telle tels telles toujours trois deux vraiment vite quatre dix cinq ex été ans an contre devant derrière svp partout loin six sept huit neuf h km fin début autour vers jusqu aucuns bonjour bonsoir salut coucou merci ok okay ouais bof idem pareil rien test essai bref voila super cool lol mdr ras nsp
`

export const frenchWeakWords = `
mettre mise place placer créer création développer développement améliorer amélioration favoriser renforcer renforcement soutenir soutien
encourager promouvoir permettre proposer proposition augmenter réduire diminuer besoin besoins manque manquer problème problèmes meilleur meilleure
nouveau nouveaux nouvelle nouvelles vrai vraie grand grande grands grandes petit petite petits petites bon bonne bons bonnes chose choses gens
personne personnes monde façon manière lieu lieux temps jour jours semaine mois année années ville commune villes communes département
plan projet projets action actions mesure mesures arrêter rendre donner prendre avoir venir aller voir savoir sais sait vouloir souhaite souhaiter
vouloir aimerais idée idées exemple notamment organiser penser prévoir ouvrir garder commencer moyens moyen toute
lutter lutte valoriser faciliter accompagner accompagnement accompagnés gratuit gratuite gratuits
`
