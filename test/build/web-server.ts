import { spawn, spawnSync } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { request } from "node:https";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import process from "node:process";
import { findTool } from "../../build/find-tool.mjs";
import { excelFiles } from "../../build/release/release.mjs";

/** The unpacked Excel archive behind a web server of its own, over https, with the shipped settings. */
export interface WebServer {
  /** Address of the site, without a slash at its end. */
  readonly url: string;
  /** Paths of the site's files. */
  readonly files: readonly string[];
  readonly get: (path: string) => Promise<Reply>;
  /** Contents of a file beside the site, once the address was set by the shipped script. */
  readonly text: (name: string) => string;
  readonly close: () => Promise<void>;
}

export interface Reply {
  readonly status: number;
  readonly header: (name: string) => string | undefined;
  readonly body: Buffer;
}

interface Kind {
  readonly program: string | null;
  readonly start: (folder: string, port: number) => ChildProcess;
}

const APACHE_MODULES = "/usr/lib/apache2/modules";
const MODULES = "mpm_event authz_core mime dir autoindex alias headers socache_shmcb ssl".split(" ");
const isRoot = process.getuid?.() === 0;

export const webServers: Readonly<Record<string, Kind>> = {
  nginx: { program: findTool("nginx"), start: startNginx },
  Apache: { program: existsSync(APACHE_MODULES) ? findTool("apache2") : null, start: startApache },
};

/** Unpacks the archive into a folder, sets its address and starts the server. */
export async function startWebServer(folder: string, { start }: Kind): Promise<WebServer> {
  const files = await excelFiles();
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  chmodSync(folder, 0o755);
  const port = await freePort();
  const url = `https://127.0.0.1:${port}/thamdinh`;
  run("sh", [join(folder, "dat-dia-chi.sh"), url]);
  run("openssl", [
    ..."req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=127.0.0.1 -keyout".split(" "),
    join(folder, "key.pem"),
    "-out",
    join(folder, "cert.pem"),
  ]);
  const server = start(folder, port);
  const get = (path: string) => fetchUnverified(`${url}/${path}`);
  for (;;) {
    if (server.exitCode !== null) throw new Error(readFileSync(join(folder, "error.log"), "utf8"));
    if (
      await get("taskpane.html").then(
        () => true,
        () => false,
      )
    )
      break;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  return {
    url,
    files: [...files.keys()].flatMap((path) => (path.startsWith("trang/") ? [path.slice("trang/".length)] : [])),
    get,
    text: (name) => readFileSync(join(folder, name), "utf8"),
    close: async () => {
      if (server.exitCode !== null) return;
      server.kill();
      await once(server, "exit");
    },
  };
}

function startNginx(folder: string, port: number): ChildProcess {
  const shipped = readFileSync(join(folder, "nginx.conf"), "utf8");
  writeFileSync(
    join(folder, "server.conf"),
    `daemon off; pid ${folder}/pid; error_log ${folder}/error.log; ${isRoot ? "user root;" : ""} events {}
     http { access_log off; client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy;
       fastcgi_temp_path ${folder}/f; uwsgi_temp_path ${folder}/u; scgi_temp_path ${folder}/s;
       server { listen 127.0.0.1:${port} ssl; ssl_certificate ${folder}/cert.pem; ssl_certificate_key ${folder}/key.pem;
${shipped.replaceAll("/srv/thamdinh/trang/", `${folder}/trang/`)}
     } }`,
  );
  return spawn(webServers["nginx"]!.program!, [
    "-p",
    folder,
    "-c",
    join(folder, "server.conf"),
    "-e",
    join(folder, "error.log"),
  ]);
}

/** What Debian's own settings say besides: hidden files of Apache are not served. */
function startApache(folder: string, port: number): ChildProcess {
  writeFileSync(
    join(folder, "server.conf"),
    `${MODULES.map((name) => `LoadModule ${name}_module ${APACHE_MODULES}/mod_${name}.so`).join("\n")}
ServerRoot ${folder}
ServerName 127.0.0.1
${isRoot ? "User www-data\nGroup www-data" : ""}
PidFile ${folder}/pid
ErrorLog ${folder}/error.log
Listen 127.0.0.1:${port}
TypesConfig /etc/mime.types
DirectoryIndex index.html
SSLEngine on
SSLCertificateFile ${folder}/cert.pem
SSLCertificateKeyFile ${folder}/key.pem
DocumentRoot ${folder}/trang
Alias /thamdinh ${folder}/trang
<FilesMatch "^\\.ht">
  Require all denied
</FilesMatch>
<Directory ${folder}/trang>
  Options Indexes FollowSymLinks
  AllowOverride FileInfo Indexes Options
  Require all granted
</Directory>
`,
  );
  return spawn(webServers["Apache"]!.program!, [
    "-X",
    "-f",
    join(folder, "server.conf"),
    "-E",
    join(folder, "error.log"),
  ]);
}

function run(program: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(program, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
}

/** The certificate is the test's own. */
function fetchUnverified(url: string): Promise<Reply> {
  return new Promise((resolve, reject) => {
    request(url, { rejectUnauthorized: false, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          header: (name) => response.headers[name]?.toString(),
          body: Buffer.concat(parts),
        }),
      );
    })
      .on("error", reject)
      .end();
  });
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}
