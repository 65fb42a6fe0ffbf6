import { expect, test } from 'vitest';
import { frameworkOf } from '../../../../helper/probes/owners/framework-of.ts';

test.for([
  ['next-server (v15.1)', 'next'],
  ['node /app/node_modules/.bin/next dev --turbo', 'next'],
  ['node /app/node_modules/next/dist/server/lib/start-server.js', 'next'],
  ['node /app/node_modules/.bin/vite --port 5199', 'vite'],
  ['node /app/node_modules/vite/bin/vite.js', 'vite'],
  ['vite preview', 'vite'],
  ['node /app/node_modules/.bin/nuxt dev', 'nuxt'],
  ['node /app/node_modules/nuxi/bin/nuxi.mjs dev', 'nuxt'],
  ['node /app/node_modules/.bin/astro dev', 'astro'],
  ['node /app/node_modules/.bin/remix vite:dev', 'remix'],
  ['node /app/node_modules/.bin/react-router dev', 'remix'],
  ['node /app/node_modules/.bin/gatsby develop', 'gatsby'],
  ['ng serve --port 4300', 'angular'],
  ['node /app/node_modules/@angular/cli/bin/ng.js serve', 'angular'],
  ['node /app/node_modules/react-scripts/scripts/start.js', 'create-react-app'],
  ['node /app/node_modules/.bin/vue-cli-service serve', 'vue-cli'],
  ['node /app/node_modules/.bin/webpack serve --mode development', 'webpack-dev-server'],
  ['node /app/node_modules/.bin/webpack-dev-server', 'webpack-dev-server'],
  ['node /app/node_modules/webpack-cli/bin/cli.js serve', 'webpack-dev-server'],
  ['node /app/node_modules/.bin/parcel index.html', 'parcel'],
  ['node /app/node_modules/.bin/storybook dev -p 6006', 'storybook'],
  ['node /app/node_modules/.bin/wrangler dev', 'wrangler'],
  ['node /usr/lib/node_modules/live-server/live-server.js --port=5500', 'live-server'],
  ['python manage.py runserver', 'django'],
  ['/home/u/.venv/bin/python /home/u/shop/manage.py runserver 8001', 'django'],
  ['/home/u/.venv/bin/python3 /home/u/.venv/bin/flask --app hello run --debug', 'flask'],
  ['python -m flask run', 'flask'],
  ['/usr/bin/python3 /usr/local/bin/uvicorn main:app --reload', 'fastapi'],
  ['/usr/bin/python3 /home/u/.venv/bin/fastapi dev main.py', 'fastapi'],
  ['python3 -m http.server 8000', 'python-http-server'],
  ['/usr/bin/python3 /home/u/.venv/bin/streamlit run app.py', 'streamlit'],
  ['/usr/bin/python3 /home/u/.venv/bin/jupyter-lab --no-browser', 'jupyter'],
  ['php -S localhost:8000 -t public', 'php'],
  ['/usr/bin/php8.2 -d memory_limit=1G -S 127.0.0.1:8080', 'php'],
  ['php artisan serve --port=8080', 'laravel'],
  [
    '/usr/bin/php8.2 -S 127.0.0.1:8000 /app/vendor/laravel/framework/src/Illuminate/Foundation/resources/server.php',
    'laravel',
  ],
  ['puma 6.4.2 (tcp://localhost:3000) [shop]', 'rails'],
  ['ruby bin/rails server', 'rails'],
  ['puma: cluster worker 0: 4102 [shop]', 'rails'],
  ['npx storybook dev', 'storybook'],
  ['ruby /usr/local/bin/jekyll serve', 'jekyll'],
  ['hugo server -D', 'hugo'],
  ['java -jar build/libs/shop.jar org.springframework.boot.loader.JarLauncher', 'spring'],
  ['dotnet run --project Shop', 'aspnet'],
  ['deno run --allow-net main.ts', 'deno'],
  ['bun run server.ts', 'bun'],
  // Near misses.
  ['node server.js', undefined],
  ['node /home/u/vite-tutorial/server.js', undefined],
  ['python3 /home/u/next/app.py', undefined],
  ['node /home/u/storybook/server.js', undefined],
  ['node /home/u/parcel/server.js', undefined],
  ['python3 /home/u/jupyter-notes/app.py', undefined],
  ['node /srv/puma/server.js', undefined],
  ['/usr/bin/python3 /usr/bin/gunicorn app:app', undefined],
  ['php-fpm: master process (/etc/php/fpm.conf)', undefined],
  ['node /app/node_modules/.bin/parcel build', undefined],
  ['nginx: master process nginx', undefined],
  ['bash -l', undefined],
] as const)('%s: %s', ([command, framework]) => {
  expect(frameworkOf([command])).toBe(framework);
});

test('what the process itself says goes before what its parents say', () => {
  expect(frameworkOf(['node server.js', 'sh -c next dev', 'npm run dev'])).toBe('next');
  expect(frameworkOf(['node /app/node_modules/.bin/vite', 'node /app/node_modules/.bin/storybook dev'])).toBe('vite');
});
