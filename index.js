/**
 * The built package for programs: the node, its credentials, and the mappers from each gateway's
 * objects to items. n8n itself loads the files that package.json names.
 */
module.exports = require('./dist/nodes/index.js');
