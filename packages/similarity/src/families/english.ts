import type { Domain } from './domain.ts'

/**
 * Words that people use for one another when they talk about a place, hand-made and general.
 * Each inner string is a family; the families of one domain are cousins.
 */
export const englishDomains: readonly Domain[] = [
  ['mobility', [
    'bus buses coach tram trams metro tube underground train trains rail railway station stations timetable timetables route shuttle transit transport transportation fare fares ticket tickets commuter commuters commute passengers stop stops connection connections railcard ferry minibus platform platforms departures delays delayed cancelled punctual operator airport interchange',
    'bike bikes bicycle bicycles cycle cycling cyclist cyclists cycleway cycleways lane lanes scooter scooters pedal helmet racks rack path paths',
    'walk walking walkable walkers pedestrian pedestrians pavement pavements sidewalk sidewalks footpath footpaths crossing crossings zebra stroll kerb kerbs dropped pedestrianise pedestrianised foot paths stairs benches',
    'car cars driver drivers drive driving parking traffic congestion road roads motorway junction roundabout vehicle vehicles lorries trucks petrol diesel carpool carpooling rideshare potholes bypass motorist motorists lorry vans van engine engines idling carparks roadworks tyres gritting gridlock tolls charger chargers ev motor',
    'mobility travel travelling journey journeys trip trips access accessing commuting ride rides reach link links',
  ]],
  ['housing', [
    'housing house houses home homes flat flats apartment apartments rent rents renting rented renter renters tenant tenants tenancy landlord landlords lease mortgage affordable homeowner estate estates dwelling bedsit eviction evictions homeless airbnb lettings property properties accommodation deposit deposits guarantor halls room rooms bedroom bedrooms roof homeowners lodgers sublet housemates cockroaches mouldy agent agents bungalow bungalows',
    'renovation renovate retrofit insulation insulate insulated draughty damp mould refurbish building buildings repair repairs windows window glazing walls roofs cladding draughts draught heated cold',
    'planning planners urban development developers developer build builds construction density zoning brownfield neighbourhood neighbourhoods regeneration centre brownfields tower towers block blocks skyscraper suburb suburbs builders',
  ]],
  ['education', [
    'school schools schooling pupil pupils student teacher teachers teaching teach classroom classrooms class classes lesson lessons curriculum homework headteacher primary secondary education educational tutoring exam exams literacy reading maths playground uniform learn learning canteen send schoolchildren tutors tutor term lecture lectures marks gcse bullying detention sixth handwriting spelling uniforms knowledge sen',
    'nursery nurseries childcare childminder creche toddler toddlers baby babies kindergarten parent parents parenting pram breastfeeding playgroup mums dads mothers fathers buggy families family childminders swings',
    'university universities college colleges degree campus students graduates graduate research researchers lecturer phd',
  ]],
  ['youth', [
    'youth young teenager teenagers teen teens adolescents kids kid child children youngsters skatepark playgrounds scouts slide slides teenage',
  ]],
  ['health', [
    'health healthcare doctor doctors gp gps surgery hospital hospitals clinic clinics nurse nurses nursing medical medicine patient patients appointment appointments dentist dentists dental pharmacy pharmacist pharmacies illness sick ambulance emergency nhs care vaccination vaccine screening cancer diabetes physio midwife maternity ward specialist specialists prevention obesity wellbeing checkup prescription prescriptions glasses optician medication medicines sleep hygiene surgeon surgeries trolley paediatric blood sexual condoms period dentures paramedic paramedics dying palliative',
    'mental counselling counsellor therapy therapist psychologist psychiatric depression anxiety suicide addiction addictions alcohol drugs drug smoking stress burnout adhd eating disorder disorders vaping gambling psychologists trauma mindfulness drinking',
  ]],
  ['elderly', [
    'elderly older old ageing aging senior seniors pensioner pensioners retired retirement carer carers dementia alzheimer grandparents intergenerational frail loneliness granny grandad pension pensions alzheimers elders retire',
  ]],
  ['disability', [
    'disability disabilities disabled wheelchair wheelchairs accessible accessibility inaccessible ramp ramps lift lifts blind deaf hearing sight braille sign autism autistic inclusive inclusion neurodivergent impaired impairment sen adhd dyslexia adapted',
  ]],
  ['nature', [
    'nature natural biodiversity wildlife tree trees planting plant plants hedge hedges hedgerow forest woods woodland birds bees insects pollinators species park parks garden gardens gardening green greener greenery meadow meadows flowers allotment allotments pesticides rewild rewilding habitat habitats countryside landscape grass lawn lawns verges hedgehogs foxes badgers owls butterflies orchard orchards soil weedkiller leaves wild bushes',
    'water river rivers stream lake pond flood floods flooding drought rain rainwater drainage sewage fountain fountains beach sea coast tap leaks canal canals wetlands marsh streams springs leak drains drain swimmable',
    'pollution pollute polluted polluting air environment environmental ecology ecological planet emissions carbon co2 fumes exhaust quality smog asthma dust toxic footprint sustainable sustainability environmentalists breathe',
    'animal animals dog dogs cat cats pets pigeon pigeons shelter foxes',
  ]],
  ['energy', [
    'energy electricity electric solar panel panels wind turbine turbines renewable renewables power heating heat boiler pump pumps fuel bills bill grid nuclear lighting lights streetlights lamps kwh radiators radiator thermostat light oil pylons watts fossil batteries',
    'climate warming heatwave heatwaves shade cooling transition decarbonise hot heat storms adaptation hotter extreme weather',
  ]],
  ['waste', [
    'waste rubbish bin bins recycling recycle recyclable compost composting landfill packaging plastic plastics refill reuse reusable tip skip trash garbage collection collections repair glass cups cup disposable repairable wrapping scraps thrift swap jars dump landfills incinerator bottles',
    'clean cleaner cleaning cleanliness litter littering dirty filthy sweep sweeping graffiti toilets toilet butts rats mess tidy filth wardens spotless vermin',
  ]],
  ['food', [
    'food eat eating meal meals cook cooking kitchen kitchens vegetables fruit meat vegetarian vegan organic diet nutrition hungry hunger grocery groceries market markets local produce lunch lunches breakfast restaurant fridge halal kosher pasta snack snacks bread nutritious takeaway takeaways greengrocer butcher fish dinners dinner coffee veg pantry starving sugar',
    'farm farms farmer farmers farming agriculture agricultural crops crop livestock soil harvest growers land rural village villages dairy cattle sheep tractor fields field orchard smallholders',
  ]],
  ['culture', [
    'culture cultural theatre theatres play plays concert concerts music musicians museum museums exhibition exhibitions gallery galleries artist artists art arts artistic cinema film films festival festivals dance library libraries book books choir band bands venue venues stage mural murals creative performance performances storytelling drama singing sing sings paint painting photography poetry novels instruments guitar drums radio comedy craft crafts improv actors musical entertainment',
    'heritage history historic historical monument monuments church castle conservation memory tradition traditions archive archives tourism tourist tourists visitor visitors hotel trail trails mill chapel ruins listed guides story stories landmarks statues',
    'party parties fair carnival celebration celebrate event events pub pubs café fete lively nightlife parade fireworks celebrations quiz picnic bbq disco gathering',
  ]],
  ['sport', [
    'sport sports sporting gym gyms pitch pitches stadium swimming pool pools swim football basketball rugby tennis cricket club clubs coach coaches match athletics running run yoga fitness exercise leisure court courts playing game games active team teams climbing boxing marathon tournament tournaments referee referees gymnastics badminton skating bowls netball hockey trainers',
  ]],
  ['democracy', [
    'democracy democratic participation participatory participate citizen citizens civic consultation consultations consult consulted debate debates vote votes voting voter voters referendum election elections assembly assemblies meeting meetings residents say voice voices decision decisions decide petition feedback listen listened jury ask asked answer answers tell opinion opinions survey surveys turnout ballot lottery hear heard representation deciding',
    'councillor councillors mayor mp mps politician politicians political politics council councils mandate transparency transparent corruption accountable accountability power representatives promises government trust honest honesty minister parliament leaders leader committee parish district elected chancellor',
    'information inform informed communicate communication communications newsletter newspaper noticeboard website app media press publish published updates leaflet leaflets visibility news explain minutes noticeboards announce publicise letters broadcast',
  ]],
  ['publicservices', [
    'administration administrative paperwork form forms bureaucracy office offices counter desk helpline phone call calls queue queues post services service public officials staff opening hours civil reply replies answering switchboard waiting applications application customer passport registrar',
    'tax taxes taxation taxpayers vat fiscal spending debt budget rates evasion levy contributions',
    'justice court courts judge judges lawyer prison law laws legal rights regulation rules enforcement',
  ]],
  ['digital', [
    'digital internet online broadband wifi fibre signal mobile computer computers laptop laptops tablet tablets smartphone screen screens software data open platform platforms technology tech ai cyber website email emails coding robots phones apps gaming gamers cyberbullying algorithm algorithms masts mast coverage login passwords scam scams',
  ]],
  ['work', [
    'job jobs work working worker workers employment unemployment unemployed employer employers hire hiring recruit recruitment wage wages salary pay contract contracts career careers union unions apprenticeship apprenticeships apprentice internship placement placements workplace remote coworking shifts cv cvs boss bosses redundancies redundancy hired paid unpaid shift overtime freelancers professional professionals profession interns recruiters seasonal',
    'training train trained skill skills qualification qualifications retrain retraining upskill learning mentor mentoring mentors courses course certificate trainee trainees workshops reskilling',
  ]],
  ['economy', [
    'business businesses company companies enterprise entrepreneur entrepreneurs economy economic industry industrial factory factories sme startup innovation innovative invest investment investors growth trade craft manufacturing firm firms corporations export relocate makers venture ventures chamber',
    'shop shops shopping retail retailers bakery supermarket supermarkets store stores traders customers buy buying consumer consumers empty market bakeries butchers bookshop hairdresser chains chain stall stalls windows cash atm prices shopkeepers',
  ]],
  ['socialeconomy', [
    'social cooperative cooperatives coop mutual mutuals community communities ethical purpose impact charity charities collective shared sharing pooling coops csr',
    'volunteer volunteers volunteering voluntary association associations member members membership group groups foundation donations donate trustee trustees charitable society societies',
    'fund funds funding funded grant grants finance financial loan loans bank banks banking credit savings money budget cost costs subsidy subsidies crowdfunding investor price prices pounds sponsor sponsors philanthropists bursary bursaries invoice',
    'partnership partnerships partner partners network networks networking collaborate collaboration coordination coordinate governance procurement tender tenders contracts joint alliance forum charter roadmap agreements silos',
  ]],
  ['solidarity', [
    'poverty poor deprived deprivation help support vulnerable homeless homelessness rough shelter shelters foodbank benefits welfare hardship charity crisis sleeping streets destitute parcels beggars begging caseworker rights',
    'neighbour neighbours lonely isolation isolated loneliness belonging together meet meeting friends friendship gatherings mix togetherness hub hubs talk chat alone befriending buddy buddies kindness smile respect visit visits',
    'migrant migrants refugee refugees immigration immigrant asylum racism racist discrimination diversity religion faith integration welcome language english newcomers translation interpreters foreign foreigners translate translated visa visas arrivals ethnic minority minorities religious cultures pray mosque',
    'equality women woman men gender girls boys sexism sexist harassment domestic violence lgbt sexual feminist feminism lads lgbtq rape refuge refuges',
  ]],
  ['safety', [
    'safety safe safer unsafe security police policing officers crime crimes burglary theft stolen cctv camera cameras vandalism antisocial knife drug dealing dealers assault scared fear dangerous danger accident accidents speed speeding bumps 20mph wardens fire patrol patrols stabbing gangs gang burglars robbery mugging lighting dark fearful secure surveillance beat',
    'noise noisy loud quiet night nuisance motorbikes horns disturbance aircraft decibels rowdy',
  ]],
  ['europe', [
    'europe european international twinning global world overseas abroad erasmus border exchange exchanges',
  ]],
]
