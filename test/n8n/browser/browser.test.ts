import { useEditor } from './desk';
import { chatList } from './themes/chatList';
import { credentials } from './themes/credentials';
import { errors } from './themes/errors';
import { findByWord } from './themes/findByWord';
import { findTheNode } from './themes/findTheNode';
import { gateways } from './themes/gateways';
import { mapping } from './themes/mapping';
import { operations } from './themes/operations';
import { panel } from './themes/panel';
import { pictures } from './themes/pictures';
import { strangers } from './themes/strangers';
import { testEvents } from './themes/testEvents';
import { trigger } from './themes/trigger';

// One file, so that all of it shares one n8n and one browser.
const inEditor = useEditor();

describe('Finding the node', () => findTheNode(inEditor));
describe('Finding the node by other words', () => findByWord(inEditor));
describe('Choosing a gateway', () => gateways(inEditor));
describe('Looking at the panel', () => panel(inEditor));
describe('Making credentials', () => credentials(inEditor));
describe('Running operations', () => operations(inEditor));
describe('Choosing a chat from the list', () => chatList(inEditor));
describe("Choosing a stranger's chat", () => strangers(inEditor));
describe('When something is wrong', () => errors(inEditor));
describe('Mapping fields', () => mapping(inEditor));
describe('Setting up the trigger', () => trigger(inEditor));
describe('Fetching test events', () => testEvents(inEditor));
describe('Pictures', () => pictures(inEditor));
