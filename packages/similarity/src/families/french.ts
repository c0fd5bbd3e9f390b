import type { Domain } from './domain.ts'

/**
 * Words that people use for one another when they talk about a territory, hand-made and general.
 * Each inner string is a family; the families of one domain are cousins.
 */
export const frenchDomains: readonly Domain[] = [
  ['mobility', [
    'bus autobus autocar car tram tramway métro rer train ter gare tgv ligne navette correspondance desserte transport transports commun arrêt ticket abonnement passagers voyageurs quai cadence fréquence',
    'vélo vélos bicyclette cycliste cyclistes cyclable cyclables cycle trottinette vae arceaux pédaler',
    'piéton piétons piétonne marche marcher marchable trottoir trottoirs passage piétonnier piétonnisation déambuler',
    'voiture voitures auto automobile automobilistes covoiturage autopartage parking stationnement stationner circulation trafic embouteillages bouchons route routes rocade carrefour rond-point essence diesel péage conduire permis véhicule véhicules garer',
    'mobilité mobilités déplacement déplacements déplacer trajet trajets circuler accès desservir voirie intermodal multimodal',
  ]],
  ['housing', [
    'logement logements loger logé habitat habitation habitations appartement appartements maison maisons pavillon studio immeuble immeubles hlm bailleur bailleurs locataire locataires propriétaire propriétaires loyer loyers louer location colocation foncier immobilier copropriété charges expulsion insalubre vacants hébergement',
    'rénovation rénover isolation isoler passoire thermique façade bâti bâtiment bâtiments réhabiliter réhabilitation chantier',
    'urbanisme urbain plu aménagement aménager construire construction constructions béton bétonner densité densifier densification quartier quartiers lotissement friche friches centre-ville',
  ]],
  ['education', [
    'école écoles scolaire scolaires scolarité collège collèges lycée lycées élève élèves classe classes enseignant enseignants professeur professeurs instituteur prof profs cours pédagogie pédagogique devoirs rentrée atsem maternelle élémentaire primaire éducation éducatif cantine périscolaire orientation bac récréation illettrisme soutien',
    'crèche crèches assistante maternelle nourrice petite enfance bébé bébés garde nounou halte-garderie parentalité parents parent poussette pmi',
    'université universités universitaire étudiant étudiants fac campus diplôme diplômes recherche chercheurs thèse master licence',
  ]],
  ['youth', [
    'jeune jeunes jeunesse adolescent adolescents ado ados enfant enfants gamins mineurs animateur animateurs centre aéré colonie colos mjc bafa skatepark city-stade',
  ]],
  ['health', [
    'santé médecin médecins généraliste généralistes docteur médical médicale médicaux médecine hôpital hôpitaux hospitalier clinique urgences soin soins soigner soignant soignants infirmier infirmière infirmiers infirmières patient patients malade maladie pharmacie pharmacien dentiste ophtalmo gynécologue spécialiste spécialistes kiné sage-femme consultation ordonnance désert maternité vaccination vaccin prévention dépistage cancer diabète mutuelle télémédecine',
    'psychologue psychologues psychiatrie psychiatre psychique mental mentale mentales dépression addiction addictions alcool drogue drogues tabac suicide stress burn-out souffrance mal-être',
  ]],
  ['elderly', [
    'âgé âgés âgée âgées aîné aînés senior seniors vieux vieillir vieillissement vieillesse retraite retraité retraités retraités ehpad maison maintien domicile aidant aidants dépendance dépendante perte autonomie alzheimer intergénérationnel grands-parents papi mamie isolement',
  ]],
  ['disability', [
    'handicap handicapé handicapés handicapée pmr fauteuil accessibilité accessible accessibles rampe ascenseur aveugle malvoyant malvoyants sourd sourds malentendants inclusif inclusion inclusive ulis aesh avs autisme autiste autistes langue signes braille esat',
  ]],
  ['nature', [
    'biodiversité nature naturel naturels arbre arbres planter plantation haie haies forêt forêts bois faune flore oiseau oiseaux abeille abeilles insectes ruche ruches espèces végétaliser végétalisation végétal vert verts verte verdure parc parcs jardin jardins jardinage pelouse fleurs fleurir potager mare zone humide écosystème pesticides pesticide glyphosate paysage paysages',
    'eau eaux rivière rivières fleuve berges ruisseau étang lac nappe pluie pluviales inondation inondations crue sécheresse arrosage fontaine fontaines assainissement potable mer plage littoral',
    'pollution polluer pollué polluants polluant air environnement environnemental écologie écologique écologiques planète émissions particules qualité carbone co2 gaz serre',
    'animal animaux chien chiens chat chats croquettes stérilisation pigeons refuge spa condition',
  ]],
  ['energy', [
    'énergie énergies énergétique énergétiques solaire solaires photovoltaïque panneaux éolien éoliennes éolienne hydraulique nucléaire renouvelable renouvelables électricité électrique chauffage chauffer chaudière géothermie biomasse méthanisation sobriété kwh facture éclairage lampadaires lampadaire éteindre',
    'climat climatique climatiques réchauffement canicule chaleur îlot îlots fraîcheur ombre transition bas-carbone',
  ]],
  ['waste', [
    'déchet déchets poubelle poubelles tri trier recyclage recycler recyclerie ressourcerie déchèterie déchetterie compost composteur composteurs compostage ordures encombrants emballages emballage plastique plastiques vrac zéro réemploi réparer réparation récup gaspillage consigne bac bacs collecte verre',
    'propreté propre propres sale sales saleté nettoyage nettoyer mégots mégot dépôts sauvages dépôt balayage ramassage déjections crottes tags toilettes wc',
  ]],
  ['food', [
    'alimentation alimentaire alimentaires manger repas nourriture bio biologique légumes fruits viande végétarien végétariens cuisine cuisiner cuisines cantine cantines restauration restaurant circuits courts local locaux amap épicerie marché marchés panier paniers menu menus maraîcher maraîchers maraîchage',
    'agriculture agricole agricoles agriculteur agriculteurs paysan paysans paysanne ferme fermes éleveur éleveurs élevage cultures cultiver culture récolte semences terres terre exploitation exploitations rural ruraux rurale ruralité',
  ]],
  ['culture', [
    'culture culturel culturels culturelle culturelles théâtre spectacle spectacles concert concerts musique musiciens musée musées exposition expositions artiste artistes art arts artistique cinéma film films festival festivals danse médiathèque bibliothèque bibliothèques livre livres lecture conte fanfare chorale chanter salle scène conservatoire fresque street-art ludothèque',
    'patrimoine historique histoire monument monuments église château restaurer mémoire tradition traditions langue régionale archives tourisme touristes touristique visite visites visiteurs gîte hôtel hébergements randonnée sentier sentiers',
    'fête fêtes festif bal guinguette carnaval animation animations événement événements bistrot café kermesse convivial conviviale conviviaux convivialité',
  ]],
  ['sport', [
    'sport sports sportif sportifs sportive sportives gymnase gymnases stade stades terrain terrains piscine piscines nager natation foot football basket rugby tennis handball club clubs licence licences entraîneur match course courir yoga fitness agrès gym natation judo équipement équipements vestiaires loisir loisirs jeux jeu',
  ]],
  ['democracy', [
    'démocratie démocratique participation participatif participative participatifs citoyen citoyens citoyenne citoyennes citoyenneté concertation consultation consulter débat débats débattre vote voter votation référendum ric élection élections électeurs électoral abstention budget tirage sort conseil conseils assemblée assemblées réunion réunions habitants avis décider décision décisions pétition',
    'élu élus élue maire maires mairie députés député sénateurs mandat mandats politique politiques conseiller conseillers municipal municipale municipaux transparence transparent corruption cumul promesses pouvoir représentants rendre comptes',
    'information informer informés communiquer communication bulletin journal affichage newsletter site application réseaux médias presse panneau lisible lisibilité visibilité connaître faire-savoir',
  ]],
  ['publicservices', [
    'administration administratif administratives administratif démarches démarche guichet guichets formulaire formulaires dossier dossiers papiers fonctionnaires fonctionnaire agents préfecture caf impôts trésorerie poste bureau accueil horaires ouverture permanence permanences france services service public publics simplifier bureaucratie',
    'impôt impôts taxe taxes fiscalité fiscal fiscale tva isf contribuable contribuables fraude évasion dépenses dépense dette niches',
    'justice tribunal juge juges avocat prison procès loi lois droit droits juridique juridiques règlement',
  ]],
  ['digital', [
    'numérique numériques digital internet fibre wifi haut débit réseau mobile 4g 5g ordinateur ordinateurs informatique tablette tablettes smartphone écran écrans ligne dématérialisation fracture illectronisme logiciel logiciels données data open plateforme plateformes ia intelligence artificielle fablab cybersécurité hackers mail mails',
  ]],
  ['work', [
    'emploi emplois travail travailler travailleurs chômage chômeur chômeurs embauche embaucher recruter recrutement recrutements métier métiers salaire salaires salarié salariés salariée cdi cdd intérim smic carrière syndicat syndicats mission locale pôle insertion réinsertion conditions contrat contrats précaire précarité stage stages apprentissage apprenti apprentis alternance télétravail coworking',
    'formation formations former formateur formateurs compétences compétence qualification qualifiant qualifiante reconversion vae bilan mooc',
  ]],
  ['economy', [
    'entreprise entreprises entrepreneur entrepreneurs entreprendre entrepreneuriat économie économique économiques industrie industriel industriels usine usines pme tpe artisan artisans artisanat start-up zone activité activités investir investissement investissements innovation innovant innovants filière filières croissance développement attractivité pépinière',
    'commerce commerces commerçant commerçants boutique boutiques magasin magasins boulangerie boucherie supermarché supermarchés vitrines enseignes clients acheter achat consommer consommateurs consommation braderie',
  ]],
  ['socialeconomy', [
    'ess social sociale sociaux solidaire solidaires solidarité coopérative coopératives coopératif coopération scop scic mutuelle mutuelles mutualiser mutualisation mutualisé utilité intérêt collectif collectifs collective statut statuts modèle alternatif',
    'association associations associatif associatifs associative bénévole bénévoles bénévolat adhérents adhérent adhésion volontaire volontaires engagement engager engagés service-civique fédération fondation mécénat dons',
    'financement financements financer finance finances financier financiers financière subvention subventions subventionner fonds budget budgets prêt prêts crédit banque bancaire banques épargne trésorerie appel appels projets pluriannuel argent euros investisseurs garantie cofinancement',
    'partenariat partenariats partenaire partenaires réseau réseaux acteurs acteur collaboration collaborer gouvernance coordination coordonner pilotage instance instances pôle territorial territoire territoires échelle maillage commande marchés publics clauses clause',
  ]],
  ['solidarity', [
    'pauvreté pauvre pauvres précaires précarité aide aides aider urgence sans-abri sdf rue maraude maraudes hébergement colis secours restos démunis exclusion exclus rsa minima vulnérable vulnérables surendettement friperie vestiaire',
    'lien liens voisin voisins voisinage entraide isolement isolé isolés isolées solitude rencontre rencontres rencontrer vivre-ensemble mixité échange échanges échanger partage partager partagé partagés tiers-lieu tiers-lieux convivialité générations',
    'migrant migrants réfugiés réfugié étranger étrangers immigration immigrés asile accueil français langue racisme discrimination discriminations discriminer préjugés laïcité religion intégration diversité',
    'égalité femme femmes homme hommes genre parité sexisme sexiste harcèlement violences violence conjugales lgbt féminin filles garçons',
  ]],
  ['safety', [
    'sécurité sécuriser sécurisé sécurisés insécurité police policiers policier gendarmerie gendarmes délinquance vol vols cambriolage cambriolages incivilités vidéosurveillance caméra caméras trafics deal dealers agression agressions peur dangereux dangereuse danger accident accidents vitesse ralentisseur ralentisseurs dos radar radars 30 pompiers médiateur médiateurs',
    'bruit bruits bruyant bruyants nuisances sonores sonore nocturne tapage silence calme klaxon motos scooters quads avion avions',
  ]],
  ['europe', [
    'europe européen européenne européens européennes international jumelage mondial monde échanges erasmus pays étranger frontière commission bruxelles',
  ]],
]
