import { plugChat } from '../gateways/plugChat';
import { whatsGate } from '../gateways/whatsGate';
import { zApi } from '../gateways/zApi';
import { credentialTest } from './credentialTest';

/** The tests of the credentials, which both nodes have, by the names that `testedBy` gives. */
export const credentialTests = {
	testPlugChat: credentialTest(plugChat),
	testZApi: credentialTest(zApi),
	testWhatsGate: credentialTest(whatsGate),
};
