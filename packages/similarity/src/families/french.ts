import type { Domain } from './domain.ts'

/**
 * Words that people use for one another when they talk about a territory, hand-made and general.
 * Each inner string is a family; the families of one domain are cousins.
 */
export const frenchDomains: readonly Domain[] = [
  ['mobility', [
    'bus autobus autocar car tram tramway métro rer train ter gare tgv ligne navette correspondance desserte transport transports commun arrêt ticket abonnement passagers voyageurs quai cadence fréquence rames rame contrôleurs contrôleur autocars minibus cars conducteur conducteurs horaire ponctualité retard retards aéroport sncf ratp ferroviaire wagon terminus abribus',
    'vélo vélos bicyclette cycliste cyclistes cyclable cyclables cycle trottinette vae arceaux pédaler piste pistes antivol casque trottinettes',
    'piéton piétons piétonne marche marcher marchable trottoir trottoirs passage piétonnier piétonnisation déambuler pied piétonnes pédibus bancs',
    'voiture voitures auto automobile automobilistes covoiturage autopartage parking stationnement stationner circulation trafic embouteillages bouchons route routes rocade carrefour essence diesel péage conduire permis véhicule véhicules garer automobiliste conducteurs garées garés carburant camion camions feux giratoire chaussée borne recharge accidentogène',
    'mobilité mobilités déplacement déplacements déplacer trajet trajets circuler accès desservir voirie intermodal multimodal relier rejoindre desservie axe axes',
  ]],
  ['housing', [
    'logement logements loger logé habitat habitation habitations appartement appartements maison maisons pavillon studio immeuble immeubles hlm bailleur bailleurs locataire locataires propriétaire propriétaires loyer loyers louer location colocation foncier immobilier copropriété charges expulsion insalubre vacants hébergement chambre chambres bail caution garant résidence résidences crous toit locatif locatifs ascenseurs punaises cafards humidité moisissures promoteur promoteurs syndic agence agences habiter héberger gardien meublé',
    'rénovation rénover isolation isoler passoire thermique façade bâti bâtiment bâtiments réhabiliter réhabilitation chantier fenêtre fenêtres vitrage toiture murs mur chauffés travaux ravalement',
    'urbanisme urbain plu aménagement aménager construire construction constructions béton bétonner densité densifier densification quartier quartiers lotissement friche friches promoteurs tours tour bourg centralité permis urbaniste artificialisation',
  ]],
  ['education', [
    'école écoles scolaire scolaires scolarité collège collèges lycée lycées élève élèves classe classes enseignant enseignants professeur professeurs instituteur prof profs cours pédagogie pédagogique devoirs rentrée atsem maternelle élémentaire primaire éducation éducatif cantine périscolaire orientation bac récréation illettrisme soutien lycéen lycéens collégien collégiens écolier écoliers amphi tuteur tuteurs tutorat bourse bourses examens examen notes surveillants apprendre enseigner réviser aesh instits instit cpe internat cahier savoirs pédagogues instruction illettrés éduquer rattrapage concours parcoursup',
    'crèche crèches assistante maternelle nourrice petite enfance bébé bébés garde nounou parentalité parents parent poussette pmi maternelles assistantes tétine couches allaitement monoparentales familles',
    'université universités universitaire étudiant étudiants fac campus diplôme diplômes recherche chercheurs thèse master licence',
  ]],
  ['youth', [
    'jeune jeunes jeunesse adolescent adolescents ado ados enfant enfants gamins mineurs animateur animateurs centre aéré colonie colos mjc bafa skatepark toboggans balançoires aires ludiques minots scouts vacances jeunesses',
  ]],
  ['health', [
    'santé médecin médecins généraliste généralistes docteur médical médicale médicaux médecine hôpital hôpitaux hospitalier clinique urgences soin soins soigner soignant soignants infirmier infirmière infirmiers infirmières patient patients malade maladie pharmacie pharmacien dentiste ophtalmo gynécologue spécialiste spécialistes kiné consultation ordonnance désert maternité vaccination vaccin prévention dépistage cancer diabète mutuelle télémédecine infirmerie psy psys lunettes ophtalmologue dentaire dentaires ambulance samu brancard ordonnances vacciner soigne guérir douleurs thérapeute orthophoniste pédiatre chirurgie traitant médicament médicaments règles préservatifs aidants obésité nutrition diététique hygiène sommeil dormir',
    'psychologue psychologues psychiatrie psychiatre psychique mental mentale mentales dépression addiction addictions alcool drogue drogues tabac suicide stress souffrance anxiété angoisse stressés cannabis addict toxicomanie écoute psys harcelés',
  ]],
  ['elderly', [
    'âgé âgés âgée âgées aîné aînés senior seniors vieux vieillir vieillissement vieillesse retraite retraité retraités ehpad maison maintien domicile aidant aidants dépendance dépendante perte autonomie alzheimer intergénérationnel papi mamie isolement anciens ancien ancienne mamies papis pension pensions gérontologie centenaires',
  ]],
  ['disability', [
    'handicap handicapé handicapés handicapée pmr fauteuil accessibilité accessible accessibles rampe ascenseur aveugle malvoyant malvoyants sourd sourds malentendants inclusif inclusion inclusive ulis aesh avs autisme autiste autistes langue signes braille esat roulant roulants trisomie invalidité déficients déficient malvoyante dys inaccessible adapté adaptée',
  ]],
  ['nature', [
    'biodiversité nature naturel naturels arbre arbres planter plantation haie haies forêt forêts bois faune flore oiseau oiseaux abeille abeilles insectes ruche ruches espèces végétaliser végétalisation végétal vert verts verte verdure parc parcs jardin jardins jardinage pelouse fleurs fleurir potager mare zone humide écosystème pesticides pesticide glyphosate paysage paysages herbe feuilles plante plantes fruitiers verger vergers sauvages hérissons chouettes bosquets replanter sol sols désimperméabiliser végétaux',
    'eau eaux rivière rivières fleuve berges ruisseau étang lac nappe pluie pluviales inondation inondations crue sécheresse arrosage fontaine fontaines assainissement potable mer plage littoral marais source sources ruisseaux canal nitrates arroser pluvial robinet baignade fuites',
    'pollution polluer pollué polluants polluant air environnement environnemental écologie écologique écologiques planète émissions particules qualité carbone co2 gaz serre écolo écolos environnementale environnementaux périphérique respirer toxique amiante ozone poussières',
    'animal animaux chien chiens chat chats croquettes stérilisation pigeons refuge spa condition',
  ]],
  ['energy', [
    'énergie énergies énergétique énergétiques solaire solaires photovoltaïque panneaux éolien éoliennes éolienne hydraulique nucléaire renouvelable renouvelables électricité électrique chauffage chauffer chaudière géothermie biomasse méthanisation sobriété kwh facture éclairage lampadaires lampadaire éteindre radiateurs radiateur thermostat lumière lumières pétrole fioul barrage watt chaudières électriques',
    'climat climatique climatiques réchauffement canicule chaleur îlot îlots fraîcheur ombre transition chaud chauds tempêtes adaptation neutralité sécheresses',
  ]],
  ['waste', [
    'déchet déchets poubelle poubelles tri trier recyclage recycler recyclerie ressourcerie déchèterie déchetterie compost composteur composteurs compostage ordures encombrants emballages emballage plastique plastiques vrac zéro réemploi réparer réparation récup gaspillage consigne bac bacs collecte verre gobelets gourdes jetable jetables récupérer donnerie biodéchets détritus recyclable réparables jeter incinérateur',
    'propreté propre propres sale sales saleté nettoyage nettoyer mégots mégot dépôts sauvages dépôt balayage ramassage déjections crottes tags toilettes wc rats balayer nettoyées souillures cendriers balayeurs graffitis',
  ]],
  ['food', [
    'alimentation alimentaire alimentaires manger repas nourriture bio biologique légumes fruits viande végétarien végétariens cuisine cuisiner cuisines cantine cantines restauration restaurant circuits courts local locaux amap épicerie marché marchés panier paniers menu menus maraîcher maraîchers maraîchage goûter produits saison producteur producteurs surgelés frigo casher halal végan végé laitages pain conserverie faim aliments saveurs nutrition',
    'agriculture agricole agricoles agriculteur agriculteurs paysan paysans paysanne ferme fermes éleveur éleveurs élevage cultures cultiver culture récolte semences terres terre exploitation exploitations rural ruraux rurale ruralité lait champs champ bétail vaches tracteur récoltes moisson verger maraîchères sols',
  ]],
  ['culture', [
    'culture culturel culturels culturelle culturelles théâtre spectacle spectacles concert concerts musique musiciens musée musées exposition expositions artiste artistes art arts artistique cinéma film films festival festivals danse médiathèque bibliothèque bibliothèques livre livres lecture conte fanfare chorale chanter salle scène conservatoire fresque ludothèque comédie musicale scènes impro radio batterie guitare instrument instruments peinture sculpture photo photographie poésie bédé mangas ciné comédiens intermittents auteurs créativité créateurs',
    'patrimoine historique histoire monument monuments église château restaurer mémoire tradition traditions langue régionale archives tourisme touristes touristique visite visites visiteurs gîte hôtel hébergements randonnée sentier sentiers lavoir moulin chapelle vestiges ruines guides musées',
    'fête fêtes festif bal guinguette carnaval animation animations événement événements bistrot café kermesse convivial conviviale conviviaux convivialité bals veillée veillées banquet kermesses',
  ]],
  ['sport', [
    'sport sports sportif sportifs sportive sportives gymnase gymnases stade stades terrain terrains piscine piscines nager natation foot football basket rugby tennis handball club clubs licence licences entraîneur match course courir yoga fitness agrès gym judo équipement équipements vestiaires loisir loisirs jeux jeu escalade pétanque musculation marathon tournoi tournois vtt arbitres arbitre maillots boxe gymnastique cyclisme créneaux créneau patinoire aquatique',
  ]],
  ['democracy', [
    'démocratie démocratique participation participatif participative participatifs citoyen citoyens citoyenne citoyennes citoyenneté concertation consultation consulter débat débats débattre vote voter votation référendum ric élection élections électeurs électoral abstention budget tirage sort conseil conseils assemblée assemblées réunion réunions habitants avis décider décision décisions pétition écouter écoutez entendus entendre écoute parole opinion voix doléances associer concerter coconstruction tiré sondage questionnaire questionnaires délégués représentation suffrage jury',
    'élu élus élue maire maires mairie députés député sénateurs mandat mandats politique politiques conseiller conseillers municipal municipale municipaux transparence transparent corruption cumul promesses pouvoir représentants rendre comptes honnêteté confiance engagements députée ministre présidence gouvernement intercommunalité agglo préfet décideurs élues',
    'information informer informés communiquer communication bulletin journal affichage newsletter site application réseaux médias presse panneau lisible lisibilité visibilité connaître infos expliquer annoncer afficher publier publication tract journaliste',
  ]],
  ['publicservices', [
    'administration administratif administratives démarches démarche guichet guichets formulaire formulaires dossier dossiers papiers fonctionnaires fonctionnaire agents préfecture caf impôts trésorerie poste bureau accueil horaires ouverture permanence permanences france services service public publics simplifier bureaucratie courriers courrier répondre usagers usager fonctionnariat délais attente',
    'impôt impôts taxe taxes fiscalité fiscal fiscale tva isf contribuable contribuables fraude évasion dépenses dépense dette niches fiscaux redevance trésor cotisations',
    'justice tribunal juge juges avocat prison procès loi lois droit droits juridique juridiques règlement',
  ]],
  ['digital', [
    'numérique numériques digital internet fibre wifi haut débit réseau mobile 4g 5g ordinateur ordinateurs informatique tablette tablettes smartphone écran écrans ligne dématérialisation fracture illectronisme logiciel logiciels données data open plateforme plateformes ia intelligence artificielle fablab cybersécurité hackers mail mails applis appli portable portables téléphone téléphonie antenne antennes robots algorithme algorithmes téléchargement',
  ]],
  ['work', [
    'emploi emplois travail travailler travailleurs chômage chômeur chômeurs embauche embaucher recruter recrutement recrutements métier métiers salaire salaires salarié salariés salariée cdi cdd intérim smic carrière syndicat syndicats mission locale pôle insertion réinsertion conditions contrat contrats précaire précarité stage stages apprentissage apprenti apprentis alternance télétravail coworking cv job jobs patron patrons employeur employeurs embauches chômeuses licenciement licenciements saisonniers saisonnier intérimaires boulot bosser professionnel professionnels professionnelle rémunération payé payés retraites',
    'formation formations former formateur formateurs compétences compétence qualification qualifiant qualifiante reconversion vae bilan mooc stagiaire stagiaires tuteur apprentissages requalification',
  ]],
  ['economy', [
    'entreprise entreprises entrepreneur entrepreneurs entreprendre entrepreneuriat économie économique économiques industrie industriel industriels usine usines pme tpe artisan artisans artisanat zone activité activités investir investissement investissements innovation innovant innovants filière filières croissance développement attractivité pépinière compétitivité exportation relocaliser relocalisation patronat',
    'commerce commerces commerçant commerçants boutique boutiques magasin magasins boulangerie boucherie supermarché supermarchés vitrines enseignes clients acheter achat consommer consommateurs consommation braderie boulanger boucher fromager poissonnier épicier librairie coiffeur caisses vendeur vendeurs vitrine distributeur billets prix',
  ]],
  ['socialeconomy', [
    'ess social sociale sociaux solidaire solidaires solidarité coopérative coopératives coopératif coopération scop scic mutuelle mutuelles mutualiser mutualisation mutualisé utilité intérêt collectif collectifs collective statut statuts modèle alternatif coop coops sociétaires mutualisme ssig',
    'association associations associatif associatifs associative bénévole bénévoles bénévolat adhérents adhérent adhésion volontaire volontaires engagement engager engagés fédération fondation mécénat dons asso assos bénévolement dirigeants caritatif caritative',
    'financement financements financer finance finances financier financiers financière subvention subventions subventionner fonds budget budgets prêt prêts crédit banque bancaire banques épargne trésorerie appel appels projets pluriannuel argent euros investisseurs garantie cofinancement subventionné financeurs mécènes amorçage comptable comptabilité',
    'partenariat partenariats partenaire partenaires réseau réseaux acteurs acteur collaboration collaborer gouvernance coordination coordonner pilotage instance instances pôle territorial territoire territoires échelle maillage commande marchés publics clauses clause décloisonner convention conventions charte',
  ]],
  ['solidarity', [
    'pauvreté pauvre pauvres précaires précarité aide aides aider urgence sdf rue maraude maraudes hébergement colis secours restos démunis exclusion exclus rsa minima vulnérable vulnérables surendettement friperie vestiaire misère faim dorment dehors hiver droits bidonville expulsés',
    'lien liens voisin voisins voisinage entraide isolement isolé isolés isolées solitude rencontre rencontres rencontrer mixité échange échanges échanger partage partager partagé partagés convivialité générations seules seul parler discuter ensemble amitié respect sourire fraternité convivial',
    'migrant migrants réfugiés réfugié étranger étrangers immigration immigrés asile accueil français langue racisme discrimination discriminations discriminer préjugés laïcité religion intégration diversité exilés traduction traduire interprète interprètes papiers ukrainiens arrivants cultures religions',
    'égalité femme femmes homme hommes genre parité sexisme sexiste harcèlement violences violence conjugales lgbt féminin filles garçons sexuelles sexuel mixte féminisme féministe mecs violentées',
  ]],
  ['safety', [
    'sécurité sécuriser sécurisé sécurisés insécurité police policiers policier gendarmerie gendarmes délinquance vol vols cambriolage cambriolages incivilités vidéosurveillance caméra caméras trafics deal dealers agression agressions peur dangereux dangereuse danger accident accidents vitesse ralentisseur ralentisseurs dos radar radars 30 pompiers médiateur médiateurs sûreté cambrioleurs braquage surveillance patrouilles îlotage rodéos tranquillité éclairer peurs',
    'bruit bruits bruyant bruyants nuisances sonores sonore nocturne tapage silence calme klaxon motos scooters quads avion avions vacarme décibels insonoriser',
  ]],
  ['europe', [
    'europe européen européenne européens européennes international jumelage mondial monde échanges erasmus pays étranger frontière commission bruxelles',
  ]],
]
