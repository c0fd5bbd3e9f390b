import type { Domain } from './domain.ts'

/**
 * Words that people use for one another when they talk about a place, hand-made and general.
 * Each inner string is a family; the families of one domain are cousins.
 */
export const englishDomains: readonly Domain[] = [
  ['mobility', [
    'bus buses coach tram trams metro tube underground train trains rail railway station stations timetable timetables route shuttle transit transport transportation fare fares ticket tickets commuter commuters commute passengers stop stops connection connections',
    'bike bikes bicycle bicycles cycle cycling cyclist cyclists cycleway cycleways lane lanes scooter scooters e-bike pedal',
    'walk walking walkable walkers pedestrian pedestrians pavement pavements sidewalk sidewalks footpath footpaths crossing crossings zebra stroll',
    'car cars driver drivers drive driving parking park-and-ride traffic congestion road roads motorway junction roundabout vehicle vehicles lorries trucks petrol diesel carpool carpooling rideshare potholes bypass',
    'mobility travel travelling journey journeys trip trips access accessing',
  ]],
  ['housing', [
    'housing house houses home homes flat flats apartment apartments rent rents renting rented renter renters tenant tenants tenancy landlord landlords lease mortgage affordable homeowner estate estates council-house dwelling bedsit eviction evictions homeless airbnb lettings property properties accommodation',
    'renovation renovate retrofit insulation insulate insulated draughty damp mould refurbish building buildings repair repairs',
    'planning planners urban development developers developer build builds construction density zoning brownfield high-rise neighbourhood neighbourhoods regeneration centre',
  ]],
  ['education', [
    'school schools schooling pupil pupils student teacher teachers teaching teach classroom classrooms class classes lesson lessons curriculum homework headteacher primary secondary education educational tutoring exam exams literacy reading maths playground uniform learn learning canteen send',
    'nursery nurseries childcare childminder creche toddler toddlers baby babies early-years kindergarten parent parents parenting pram breastfeeding playgroup',
    'university universities college colleges degree campus students graduates graduate research researchers lecturer phd',
  ]],
  ['youth', [
    'youth young teenager teenagers teen teens adolescents kids kid child children youngsters youth-club skatepark playgrounds scouts',
  ]],
  ['health', [
    'health healthcare doctor doctors gp gps surgery hospital hospitals clinic clinics nurse nurses nursing medical medicine patient patients appointment appointments dentist dentists dental pharmacy pharmacist pharmacies illness sick ambulance emergency nhs care vaccination vaccine screening cancer diabetes physio midwife maternity ward specialist specialists prevention obesity wellbeing',
    'mental counselling counsellor therapy therapist psychologist psychiatric depression anxiety suicide addiction addictions alcohol drugs drug smoking stress burnout',
  ]],
  ['elderly', [
    'elderly older old ageing aging senior seniors pensioner pensioners retired retirement carer carers dementia alzheimer care-home grandparents intergenerational frail loneliness',
  ]],
  ['disability', [
    'disability disabilities disabled wheelchair wheelchairs accessible accessibility inaccessible ramp ramps lift lifts blind deaf hearing sight braille sign autism autistic inclusive inclusion neurodivergent',
  ]],
  ['nature', [
    'nature natural biodiversity wildlife tree trees planting plant plants hedge hedges hedgerow forest woods woodland birds bees insects pollinators species park parks garden gardens gardening green greener greenery meadow meadows flowers allotment allotments pesticides rewild rewilding habitat habitats countryside landscape',
    'water river rivers stream lake pond flood floods flooding drought rain rainwater drainage sewage fountain fountains beach sea coast tap leaks',
    'pollution pollute polluted polluting air environment environmental ecology ecological planet emissions carbon co2 fumes exhaust quality',
    'animal animals dog dogs cat cats pets pigeon pigeons shelter foxes',
  ]],
  ['energy', [
    'energy electricity electric solar panel panels wind turbine turbines renewable renewables power heating heat boiler pump pumps fuel bills bill grid nuclear lighting lights streetlights lamps kwh',
    'climate warming heatwave heatwaves shade cooling net-zero transition decarbonise',
  ]],
  ['waste', [
    'waste rubbish bin bins recycling recycle recyclable compost composting landfill packaging plastic plastics refill reuse reusable tip fly-tipping skip trash garbage collection collections repair glass single-use',
    'clean cleaner cleaning cleanliness litter littering dirty filthy sweep sweeping graffiti toilets toilet dog-mess butts',
  ]],
  ['food', [
    'food eat eating meal meals cook cooking kitchen kitchens vegetables fruit meat vegetarian vegan organic diet nutrition hungry hunger grocery groceries market markets local produce lunch lunches breakfast restaurant',
    'farm farms farmer farmers farming agriculture agricultural crops crop livestock soil harvest growers land rural village villages',
  ]],
  ['culture', [
    'culture cultural theatre theatres play plays concert concerts music musicians museum museums exhibition exhibitions gallery galleries artist artists art arts artistic cinema film films festival festivals dance library libraries book books choir band bands venue venues stage mural murals creative performance performances storytelling',
    'heritage history historic historical monument monuments church castle conservation memory tradition traditions archive archives tourism tourist tourists visitor visitors hotel trail trails',
    'party parties fair carnival celebration celebrate event events pub pubs café fete lively nightlife',
  ]],
  ['sport', [
    'sport sports sporting gym gyms pitch pitches stadium swimming pool pools swim football basketball rugby tennis cricket club clubs coach coaches match athletics running run yoga fitness exercise leisure court courts changing-rooms playing game games active team teams',
  ]],
  ['democracy', [
    'democracy democratic participation participatory participate citizen citizens civic consultation consultations consult consulted debate debates vote votes voting voter voters referendum election elections assembly assemblies meeting meetings residents say voice voices decision decisions decide petition feedback listen listened jury',
    'councillor councillors mayor mp mps politician politicians political politics council councils mandate transparency transparent corruption accountable accountability power representatives promises government',
    'information inform informed communicate communication communications newsletter newspaper noticeboard website app media press publish published updates leaflet leaflets visibility',
  ]],
  ['publicservices', [
    'administration administrative paperwork form forms bureaucracy red-tape office offices counter desk helpline phone call calls queue queues post services service public officials staff opening hours civil',
    'tax taxes taxation taxpayers vat fiscal spending debt budget rates evasion',
    'justice court courts judge judges lawyer prison law laws legal rights regulation rules enforcement',
  ]],
  ['digital', [
    'digital internet online broadband wifi fibre signal mobile computer computers laptop laptops tablet tablets smartphone screen screens software data open platform platforms technology tech ai cyber website email emails coding robots',
  ]],
  ['work', [
    'job jobs work working worker workers employment unemployment unemployed employer employers hire hiring recruit recruitment wage wages salary pay contract contracts zero-hours career careers union unions apprenticeship apprenticeships apprentice internship placement placements workplace remote coworking shifts',
    'training train trained skill skills qualification qualifications retrain retraining upskill learning mentor mentoring mentors',
  ]],
  ['economy', [
    'business businesses company companies enterprise entrepreneur entrepreneurs economy economic industry industrial factory factories sme startup start-ups innovation innovative invest investment investors growth trade craft manufacturing',
    'shop shops shopping retail retailers high-street bakery supermarket supermarkets store stores traders customers buy buying consumer consumers empty market',
  ]],
  ['socialeconomy', [
    'social cooperative cooperatives co-op co-ops coop mutual mutuals community communities ethical purpose impact non-profit charity charities third-sector collective shared sharing pooling',
    'volunteer volunteers volunteering voluntary association associations member members membership group groups foundation donations donate',
    'fund funds funding funded grant grants finance financial loan loans bank banks banking credit savings money budget cost costs subsidy subsidies crowdfunding investor price prices pounds',
    'partnership partnerships partner partners network networks networking collaborate collaboration coordination coordinate governance procurement tender tenders contracts',
  ]],
  ['solidarity', [
    'poverty poor deprived deprivation help support vulnerable homeless homelessness rough shelter shelters foodbank food-bank benefits welfare hardship charity crisis',
    'neighbour neighbours lonely isolation isolated loneliness belonging together meet meeting friends friendship gatherings mix togetherness hub hubs',
    'migrant migrants refugee refugees immigration immigrant asylum racism racist discrimination diversity religion faith integration welcome language english newcomers translation interpreters',
    'equality women woman men gender girls boys sexism sexist harassment domestic violence lgbt pay-gap',
  ]],
  ['safety', [
    'safety safe safer unsafe security police policing officers crime crimes burglary theft stolen cctv camera cameras vandalism antisocial anti-social knife drug dealing dealers assault scared fear dangerous danger accident accidents speed speeding bumps 20mph wardens fire',
    'noise noisy loud quiet night nuisance motorbikes horns disturbance aircraft',
  ]],
  ['europe', [
    'europe european international twinning global world overseas abroad erasmus border exchange exchanges',
  ]],
]
