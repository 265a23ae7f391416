// Runs once, on an empty volume: the application reads and writes its own database and nothing else
db.getSiblingDB('artist-agent').createUser({
    user: 'artist_agent',
    pwd: require('fs').readFileSync('/run/secrets/mongodb-application', 'utf8').trim(),
    roles: ['readWrite'],
});
