import { plugChat } from '../gateways/plugChat';
import { whatsGate } from '../gateways/whatsGate';
import { zApi } from '../gateways/zApi';
import { connectionTest } from './credentialTest';

/** The tests of the credentials, which both nodes have, by the names that `testedBy` gives. */
export const connectionTests = {
	testPlugChat: connectionTest(plugChat),
	testZApi: connectionTest(zApi),
	testWhatsGate: connectionTest(whatsGate),
};
