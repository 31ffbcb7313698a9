const FILE = '170931400_212202650511993_3423338295209291992_n.jpg';
const QUERY = 'ccb=11-4&oh=4b96b3bf7114122667f80d021b194f2c&oe=60C179E2';

/** The picture that stands in the examples of PlugChat's and Z-API's pages. */
export const SEED_PICTURE = `https://pps.whatsapp.net/v/t61.24694-24/${FILE}?${QUERY}`;
