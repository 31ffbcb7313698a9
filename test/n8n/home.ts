import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unpackPackage } from '../package/packed';

const NAME = 'n8n-nodes-whatsapp-chats';

/**
 * Puts the built package into n8n's folder as one that was installed from the editor, so that its node has
 * the name it has for everyone. It is packed first: what n8n gets is what would be published.
 * @param folder what N8N_USER_FOLDER will name; made where it does not exist
 */
export function installPackage(folder: string): void {
	const nodes = path.join(folder, '.n8n/nodes');
	const target = path.join(nodes, 'node_modules', NAME);
	rmSync(target, { recursive: true, force: true });
	mkdirSync(target, { recursive: true });
	const unpacked = unpackPackage().folder;
	cpSync(unpacked, target, { recursive: true });
	rmSync(path.dirname(unpacked), { recursive: true });
	const manifest = { name: 'installed-nodes', private: true, dependencies: { [NAME]: '*' } };
	writeFileSync(path.join(nodes, 'package.json'), JSON.stringify(manifest, null, '\t'));
}
