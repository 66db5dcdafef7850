// Without this a web app stays an empty page where a second script of it takes longer than 7 seconds: a slow line, a server just started.
window.require.config({waitSeconds: 0});
